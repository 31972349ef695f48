using MimpGeo.Import.Geodata;

namespace MimpGeo.Import.Compile;

/// <summary>Publishers and licences: every row of the compiled data names one of these.</summary>
static class SourceTable
{
    public const string Boundaries = "inei-boundaries-2018";
    public const string Districts = "inei-districts-2025";
    public const string Ubigeos = "inei-ubigeo";
    public const string Poverty = "inei-poverty-2018";
    public const string Places = "inei-places-2017";
    public const string Endes = "inei-endes";
    public const string HumanDevelopment = "pnud-hdi-2019";
    public const string Directory = "mimp-directory-2026";
    public const string OtherServices = "mimp-services-2026";
    public const string Shelters = "mimp-shelters-2026";
    public const string NationalSummary = "mimp-resumen-nacional-2024";
    public const string LimaSummary = "mimp-resumen-lima-2023";
    public const string MoqueguaSummary = "mimp-resumen-moquegua-2023";
    public const string PunoSummary = "mimp-resumen-puno-2023";
    public const string EqualityReport = "mimp-informe-pnig-2019";

    static readonly string[][] Sources =
    [
        [Boundaries, "Límites distritales, vigencia 2018", "INEI, por el paquete innovar", "MIT", "2018", "1 874 distritos"],
        [Districts, "Lista de distritos 2025: códigos, capitales, altitud, superficie", "INEI, por ubigeo-peru-aumentado y perugeopkg", "MIT; superficie: CC BY-SA 4.0", "2025", "1 891 distritos"],
        [Ubigeos, "Códigos y capitales de provincias y departamentos", "INEI y CEPLAN, por ubigeo-peru-aumentado", "MIT", "2019", ""],
        [Poverty, "Mapa de pobreza monetaria provincial y distrital 2018", "INEI, por el paquete perupobreza2018", "MIT", "2018", "Intervalos de confianza al 95 %; población proyectada a 2020"],
        [Places, "Centros poblados del censo 2017", "INEI, por ubigeo-peru-aumentado", "MIT", "2017", "La población de cada centro poblado es modelada"],
        [Endes, "Encuesta Demográfica y de Salud Familiar: violencia de pareja alguna vez", "INEI (ENDES), transcrito", "Dato público", "2021-2024", "Mujeres de 15 a 49 años alguna vez unidas"],
        [HumanDevelopment, "Índice de desarrollo humano", "PNUD, por ubigeo-peru-aumentado", "MIT", "2019", ""],
        [Directory, "Directorio de servicios contra la violencia (CEM, SAR, SAU, CAI)", "MIMP, Programa Nacional AURORA, transcrito", "Directorio público", "2026", "519 servicios"],
        [OtherServices, "Directorio de otros servicios (UPE, CEDIF, CAR, UA, CAN)", "MIMP, transcrito", "Directorio público", "2026", "Parcial: 120 servicios; los CAR de niñas, niños y adolescentes van sin nombre ni ubicación"],
        [Shelters, "Hogares de refugio temporal por departamento", "MIMP", "Dato público", "2026", "Solo el número: su ubicación es reservada por ley"],
        [NationalSummary, "Resumen ejecutivo nacional: servicios de atención y protección", "MIMP", "Documento público, transcrito", "2024-03", "Cifras de 2023 y de enero a marzo de 2024"],
        [LimaSummary, "Resumen ejecutivo: Lima Metropolitana", "MIMP", "Documento público, transcrito", "2023-01", "Cifras de 2022 y de enero de 2023"],
        [MoqueguaSummary, "Resumen ejecutivo: Moquegua", "MIMP", "Documento público, transcrito", "2023-01", "Cifras de 2022 y de enero de 2023; los hogares de refugio, solo por departamento"],
        [PunoSummary, "Resumen ejecutivo: Puno", "MIMP", "Documento público, transcrito", "2023-01", "Cifras de 2022 y de enero de 2023"],
        [EqualityReport, "Informe de la Política Nacional de Igualdad de Género 2019", "MIMP", "Documento público, transcrito", "2019", "Cifras de 2019"],
    ];

    public static void Write(string folder)
        => CompiledCsv.Write(folder, SourceFile.File, Sources);
}
