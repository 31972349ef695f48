namespace MimpGeo.Import.Compile;

/// <summary>The full sources, where they lie under the folder that <c>geodata build --from</c> names.</summary>
sealed record SourceFolder(string Root)
{
    public string Boundaries => At("boundaries/distritos_1874_innovar.gpkg");
    public string Origins => At("boundaries/crosswalk_new17_to_2018_parent.csv");
    public string Districts => At("places/distritos_master_1891.csv");
    public string Provinces => At("places/ubigeo_provincia.csv");
    public string Departments => At("places/ubigeo_departamento.csv");
    public string Places => At("places/centros_poblados_94922.csv");
    public string Poverty => At("poverty/pobreza2018.csv");
    public string ViolenceServices => At("services/mimp_servicios_violencia_2026.csv");
    public string OtherServices => At("services/mimp_otros_servicios_2026_parcial.csv");
    public string Shelters => At("services/mimp_hrt_conteo_por_departamento.csv");
    public string Endes => At("indicators/endes_violencia_pareja_departamento_2021_2024.csv");

    string At(string path)
    {
        var full = Path.Combine(Root, path);
        return File.Exists(full)
            ? full
            : throw new ImportRefusedException(path, null, $"not found under '{Root}': name the folder that holds the full sources.");
    }
}
