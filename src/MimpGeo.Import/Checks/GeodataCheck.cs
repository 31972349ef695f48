using MimpGeo.Domain;
using MimpGeo.Import.Csv;
using MimpGeo.Import.Geodata;
using MimpGeo.Store;

namespace MimpGeo.Import.Checks;

/// <summary>Compares the files with each other, before anything is written.</summary>
static class GeodataCheck
{
    public static void Check(GeodataSet set, Findings findings)
    {
        var rejections = new Rejections();

        // The list of territories first: while it is wrong, it would blame the others.
        new TerritoryCheck(set.Territories, set.Outlines, rejections, findings).Check();
        CodeColumnCheck.Check(set.Territories, set.Outlines, rejections);
        rejections.ThrowIfAny();

        // Outlines in a wrong place would blame the points.
        new OutlineCheck(set.Outlines, rejections).Check();
        InterchangedOutlines.Check(set.Territories.Values, set.Outlines, rejections);
        rejections.ThrowIfAny();

        new ReferenceCheck(set, rejections).Check();
        CountedTwice.Check(set, rejections);
        FigureCheck.Check(set, rejections);
        CheckCodes(set, new(new(set.Territories), set.Outlines, rejections, findings));
        new PointCheck(set, rejections, findings).Check();
        rejections.ThrowIfAny();

        new RankFindings(set.Observations, findings).Find();
        CoverageFindings.Find(set, findings);
    }

    static void CheckCodes(GeodataSet set, CodeCheck codes)
    {
        codes.Check(set.Origins.Name, set.Origins.Rows.Select(row => new CodedRow(row.Line, row.Value.Ubigeo)));
        codes.Check(set.Origins.Name, set.Origins.Rows.Select(row => new CodedRow(row.Line, row.Value.Parent)));
        codes.Check(set.Observations.Name, set.Observations.Rows.Select(Coded));
        codes.Check(set.Services.Name, set.Services.Rows.Select(Coded));
        codes.Check(set.ServiceCounts.Name, set.ServiceCounts.Rows.Select(Coded));
        codes.Check(set.Figures.Name, set.Figures.Rows.Select(row => new CodedRow(row.Line, row.Value.Figure.Ubigeo, row.Value.TerritoryName)));
        codes.Check(set.Places.Name, set.Places.Rows.Select(Coded));
    }

    static CodedRow Coded(InputRow<ObservationRow> row) => new(row.Line, row.Value.Observation.Ubigeo, row.Value.TerritoryName);

    // What a reserved service's point says stays out of every message.
    static CodedRow Coded(InputRow<ServiceRow> row)
        => new(row.Line, row.Value.Service.Ubigeo, row.Value.TerritoryName,
            row.Value.Service.Protection == Protection.Public ? row.Value.Service.Geom : null);

    static CodedRow Coded(InputRow<ServiceCountRow> row) => new(row.Line, row.Value.Count.Ubigeo, row.Value.TerritoryName);

    static CodedRow Coded(InputRow<Place> row) => new(row.Line, row.Value.Ubigeo, Point: row.Value.Geom);
}
