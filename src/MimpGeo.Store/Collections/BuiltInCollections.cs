namespace MimpGeo.Store.Collections;

/// <summary>The server's own collections, over the views that the migrations make.</summary>
public static class BuiltInCollections
{
    const string Poverty = "INEI, mapa de pobreza monetaria 2018";
    const string Directory = "MIMP, directorio 2026";

    public static readonly IReadOnlyList<Collection> All =
    [
        Territories("departments", "department", "Departamentos", "Los 24 departamentos y la Provincia Constitucional del Callao", [.. Violence(), Count("hrt", "Hogares de refugio temporal (número; su lugar es reservado)", "MIMP, 2026")]),
        Territories("provinces", "province", "Provincias", "Las 196 provincias", [], Name("department", "Departamento")),
        Territories("districts", "district", "Distritos", "Los distritos; los creados después de 2018 no tienen límites, población ni pobreza", [], Name("province", "Provincia"), Name("department", "Departamento")),
        Services,
        Places,
    ];

    static Collection Services => new(
        "services", "Servicios del MIMP",
        "Lugares donde el Ministerio de la Mujer atiende, según su directorio de 2026. Los hogares de niños son reservados: solo se da su distrito y modalidad.",
        "collection_service", "id", PropertyType.Text, "id", new("geom", "Point"),
        [
            Name("id", "Número en el directorio"), Name("type", "Tipo de servicio"), Name("modality", "Modalidad"), Name("name", "Nombre"),
            Name("ubigeo", "Ubigeo del INEI que declara el directorio"), Name("district", "Distrito"), Name("province", "Provincia"), Name("department", "Departamento"),
            Name("address", "Dirección"), Name("phone", "Teléfono"),
            Name("location_quality", "Concordancia del punto con el distrito declarado"), Name("protection", "Protección: public, district o department"),
            new("valid_from", PropertyType.Date, "valid_from", "Vigente desde"), new("valid_to", PropertyType.Date, "valid_to", "Vigente hasta"),
            Name("source", "Fuente"),
        ],
        new("valid_from", "valid_to"),
        new(["id", "type", "modality", "name", "ubigeo", "address", "phone"]),
        ["MIMP"]);

    static Collection Places => new(
        "places", "Centros poblados",
        "Centros poblados del censo de 2017 (INEI), con población modelada: la del distrito en 2020, repartida por igual entre sus centros urbanos y entre los rurales.",
        "collection_place", "code", PropertyType.Text, "code", new("geom", "Point"),
        [
            Name("code", "Código del INEI, diez dígitos"), Name("name", "Nombre"), Name("kind", "urban o rural"),
            new("population", PropertyType.Number, "population", "Población modelada, 2020"),
            Name("ubigeo", "Ubigeo del distrito"), Name("district", "Distrito"), Name("province", "Provincia"), Name("department", "Departamento"),
        ],
        Tiles: new(["code", "name", "kind", "population", "ubigeo"], Rank: "population DESC, code"),
        Publishers: ["INEI"]);

    static Collection Territories(string id, string level, string title, string what, CollectionProperty[] more, params CollectionProperty[] parents) => new(
        id, title,
        $"{what}. Límites de 2018, población de 2020 y pobreza de 2018 con su intervalo de 95 % (INEI), y los servicios que el MIMP declara allí (2026).",
        $"(SELECT * FROM collection_territory WHERE level = '{level}')", "ubigeo", PropertyType.Text, "ubigeo", new("geom", "MultiPolygon"),
        [
            Name("ubigeo", "Ubigeo del INEI"), Name("name", "Nombre"), .. parents, Name("reniec", "Ubigeo de RENIEC"), Name("capital", "Capital"),
            new("population", PropertyType.Integer, "population", "Población, 2020 (INEI)"),
            Figure("area_km2", "Superficie", "km2"), Figure("altitude_m", "Altitud de la capital", "m"),
            Figure("poverty", $"Pobreza monetaria, punto medio del intervalo ({Poverty})", "%"),
            Figure("poverty_low", $"Pobreza monetaria, límite inferior ({Poverty})", "%"),
            Figure("poverty_high", $"Pobreza monetaria, límite superior ({Poverty})", "%"),
            Name("poverty_pooled", "Grupo de distritos pequeños que comparten el intervalo"),
            new("poverty_rank", PropertyType.Integer, "poverty_rank", "Puesto nacional en pobreza, 1 el más pobre"),
            Figure("poor_low", "Personas pobres, con el límite inferior"), Figure("poor", "Personas pobres, con el punto medio"), Figure("poor_high", "Personas pobres, con el límite superior"),
            Figure("hdi", "Índice de desarrollo humano, 2019 (PNUD)"),
            .. more,
            Count("cem", "Centros Emergencia Mujer declarados"), Count("sau", "Servicios de Atención Urgente declarados"), Count("sar", "Servicios de Atención Rural declarados"),
            Count("cai", "Centros de Atención Institucional declarados"), Count("car_nna", "Centros de acogida de niñas, niños y adolescentes declarados"),
            Distance("cem", "CEM"), Distance("sau", "SAU"), Distance("sar", "SAR"), Distance("cai", "CAI"),
            new("valid_from", PropertyType.Date, "valid_from", "Fecha de la primera lista oficial que lo nombra"),
            Name("source", "Fuente"),
        ],
        Tiles: new(
            ["ubigeo", "name", .. parents.Select(parent => parent.Name), "population", "poverty", "poverty_low", "poverty_high", "poverty_pooled"],
            Outlines, "label", "population DESC NULLS LAST, ubigeo"),
        Publishers: ["INEI", "MIMP", "PNUD"]);

    // One generalised outline per range of zooms, edge-matched by the compiler of geodata: no slivers between neighbours.
    static TileOutline[] Outlines => [new(5, "mercator_z5"), new(8, "mercator_z8"), new(int.MaxValue, "mercator")];

    static CollectionProperty[] Violence() =>
    [
        Figure("ipv_total", "Violencia de pareja alguna vez (INEI, ENDES 2024)", "%"), Figure("ipv_psychological", "Violencia psicológica de pareja (INEI, ENDES 2024)", "%"),
        Figure("ipv_physical", "Violencia física de pareja (INEI, ENDES 2024)", "%"), Figure("ipv_sexual", "Violencia sexual de pareja (INEI, ENDES 2024)", "%"),
    ];

    static CollectionProperty Name(string column, string title) => new(column, PropertyType.Text, column, title);

    static CollectionProperty Figure(string column, string title, string? unit = null) => new(column, PropertyType.Number, column, title, unit);

    static CollectionProperty Count(string column, string title, string source = Directory) => new(column, PropertyType.Integer, column, $"{title} ({source})");

    static CollectionProperty Distance(string type, string label)
        => Figure($"nearest_{type}_km", $"Distancia geodésica de la capital al {label} más cercano", "km");
}
