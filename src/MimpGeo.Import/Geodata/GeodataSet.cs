using MimpGeo.Import.Csv;
using MimpGeo.Store;

namespace MimpGeo.Import.Geodata;

/// <summary>Everything that the files of an input folder hold, read but not yet compared with each other.</summary>
sealed record GeodataSet(
    Outlines Outlines,
    InputFile<Source> Sources,
    InputFile<TerritoryRow> Territories,
    InputFile<TerritoryOrigin> Origins,
    InputFile<Indicator> Indicators,
    InputFile<ObservationRow> Observations,
    InputFile<ServiceRow> Services,
    InputFile<ServiceCountRow> ServiceCounts,
    InputFile<FigureMeasure> Measures,
    InputFile<FigureSubject> Subjects,
    InputFile<FigureRow> Figures,
    InputFile<Mention> Mentions,
    InputFile<Place> Places)
{
    /// <summary>How many rows each table has, by the file's name.</summary>
    public IReadOnlyDictionary<string, int> RowsRead => new Dictionary<string, int>
    {
        [Sources.Name] = Sources.Read,
        [Territories.Name] = Territories.Read,
        [Origins.Name] = Origins.Read,
        [Indicators.Name] = Indicators.Read,
        [Observations.Name] = Observations.Read,
        [Services.Name] = Services.Read,
        [ServiceCounts.Name] = ServiceCounts.Read,
        [Measures.Name] = Measures.Read,
        [Subjects.Name] = Subjects.Read,
        [Figures.Name] = Figures.Read,
        [Mentions.Name] = Mentions.Read,
        [Places.Name] = Places.Read,
    };

    /// <summary>Reads all files, or refuses with what is wrong in any of them.</summary>
    public static GeodataSet Read(string folder, Findings findings)
    {
        var rejections = new Rejections();
        var set = new GeodataSet(
            OutlineFile.Read(folder, rejections, findings),
            SourceFile.File.Read(folder, rejections, findings),
            TerritoryFile.File.Read(folder, rejections, findings),
            OriginFile.File.Read(folder, rejections, findings),
            IndicatorFile.File.Read(folder, rejections, findings),
            ObservationFile.File.Read(folder, rejections, findings),
            ServiceFile.File.Read(folder, rejections, findings),
            ServiceCountFile.File.Read(folder, rejections, findings),
            MeasureFile.File.Read(folder, rejections, findings),
            SubjectFile.File.Read(folder, rejections, findings),
            FigureFile.File.Read(folder, rejections, findings),
            MentionFile.File.Read(folder, rejections, findings),
            PlaceFile.File.Read(folder, rejections, findings));
        rejections.ThrowIfAny();
        return set;
    }
}
