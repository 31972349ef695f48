using MimpGeo.Domain;
using MimpGeo.Domain.Catalogue;
using MimpGeo.Server.Counts;
using MimpGeo.Store;

namespace MimpGeo.Server.Reports;

/// <summary>All that the store says of a territory up to a cut-off date.</summary>
/// <param name="Ubigeo">Its code.</param>
/// <param name="Name">Its name, as the ministry writes it.</param>
/// <param name="Tables">Its consolidated tables.</param>
/// <param name="Figures">What documents print of it and the territories below it, in their order.</param>
/// <param name="Places">The services in it that a list in force holds.</param>
/// <param name="Listed">The types of which a list was in force.</param>
/// <param name="Context">Poverty and partner violence.</param>
/// <param name="Store">Titles of sources.</param>
sealed record ReportFacts(
    Ubigeo Ubigeo, string Name, ServiceTables Tables, IReadOnlyList<ReportFigure> Figures, IReadOnlyList<ReportPlace> Places,
    IReadOnlyList<ListedType> Listed, ReportContext Context, StoreFacts Store)
{
    public IReadOnlyDictionary<string, string> Titles { get; } = Store.Sources.ToDictionary(source => source.Code, source => source.Title);

    /// <summary>Names of departments by code.</summary>
    public IReadOnlyDictionary<string, string> Departments { get; } = Store.Territories
        .Where(territory => territory.Ubigeo.Level == AdminLevel.Department).ToDictionary(territory => territory.Ubigeo.Code, territory => territory.Name);

    // A section that speaks of the services of several programmes is no section of any.
    readonly HashSet<(string, string)> _overviews = [.. Figures
        .Where(figure => figure is { Part: "table", Service: not null } && ServiceType.TryParse(figure.Service, null, out _))
        .GroupBy(figure => (figure.Source, figure.Section))
        .Where(section => section.Select(figure => ServiceCatalogue.Of(ServiceType.Parse(figure.Service!)).Programme).Distinct().Count() > 1)
        .Select(section => section.Key)];

    /// <summary>Whether the figure stands where a document tells of all services at a glance.</summary>
    public bool IsOverview(ReportFigure figure) => _overviews.Contains((figure.Source, figure.Section));

    public IEnumerable<ReportFigure> Of(ServiceType type) => Figures.Where(figure => figure.Service == type.Code);

    /// <summary>"el departamento de Moquegua".</summary>
    public string Place => Ubigeo.Code switch
    {
        "00" => "el Perú",
        "07" => "la Provincia Constitucional del Callao",
        "1501" => Name,
        { Length: 2 } => $"el departamento de {Name}",
        _ => $"la provincia de {Name}",
    };
}

/// <summary>A number that a document prints.</summary>
sealed record ReportFigure(
    string Id, string Source, string Section, string Part, IReadOnlyList<string> Groups, string? Role, string Territory, string TerritoryName,
    string? Service, string? Modality, string Measure, string MeasureName, string Dimension, string Unit, string Period, decimal? Value,
    string? Label, string? Credit, string? Department, string? Province, string? District);

/// <summary>A service as a list holds it; reserved ones without a name.</summary>
sealed record ReportPlace(string Type, string? Modality, string? Name, string Ubigeo, string? District, string? Province, string? Department);

/// <param name="Population">Projected to 2020.</param>
/// <param name="Poverty">In percent, with its interval; null where it is not known.</param>
/// <param name="Poorest">The poorest districts.</param>
/// <param name="Violence">Partner violence by indicator and period.</param>
/// <param name="Ranking">The newest values by department, the highest total first, for the nation.</param>
sealed record ReportContext(
    int? Population, (string Period, decimal Value, decimal Low, decimal High)? Poverty, IReadOnlyList<PoorDistrict> Poorest,
    IReadOnlyList<(string Indicator, string Period, decimal Value)> Violence, IReadOnlyList<(string Name, string Indicator, string Period, decimal Value)> Ranking);

sealed record PoorDistrict(string Province, string District, string Period, decimal Value, decimal Low, decimal High);
