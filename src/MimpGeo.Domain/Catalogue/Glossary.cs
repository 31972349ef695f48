namespace MimpGeo.Domain.Catalogue;

/// <summary>The abbreviations of the ministry's documents, other than those of its services.</summary>
public static class Glossary
{
    public static IReadOnlyList<Abbreviation> All { get; } =
    [
        new("AURORA", Programme.Aurora.Name),
        new("CAR", new("Centro de Acogida Residencial", "Residential home")),
        new("CONADIS", Programme.Conadis.Name),
        new("DA, DGA", new("Dirección de Adopciones, antes Dirección General de Adopciones", "Directorate of adoptions, formerly general directorate")),
        new("DGNNA", new("Dirección General de Niñas, Niños y Adolescentes", "General directorate of children and adolescents")),
        new("DPAM", Programme.OlderPersons.Name),
        new("DPE", Programme.SpecialProtection.Name),
        new("DSLD", new("Dirección de Sistemas Locales y Defensorías", "Directorate of local systems and ombudsmen")),
        new("ENDES", new("Encuesta Demográfica y de Salud Familiar", "Demographic and family health survey")),
        new("ER", new("Estrategia Rural, hoy Servicio de Atención Rural (SAR)", "Rural strategy, now the rural care service (SAR)")),
        new("INABIF", Programme.Inabif.Name),
        new("INEI", new("Instituto Nacional de Estadística e Informática", "National institute of statistics")),
        new("MIMP", new("Ministerio de la Mujer y Poblaciones Vulnerables", "Ministry of women and vulnerable populations")),
        new("NNA", new("Niñas, niños y adolescentes", "Children and adolescents")),
        new("PAM", new("Personas adultas mayores, de 60 años y más", "Older persons, aged 60 and over")),
        new("PCD", new("Personas con discapacidad", "Persons with disabilities")),
        new("PIAS", new("Plataforma Itinerante de Acción Social, que lleva servicios en barco a orillas de ríos y lagos", "Travelling platform that brings services by boat to the shores of rivers and lakes")),
        new("Ubigeo", new("Código de ubicación geográfica del INEI: dos dígitos el departamento, cuatro la provincia, seis el distrito", "INEI's code of a place: two digits for the department, four for the province, six for the district")),
    ];
}
