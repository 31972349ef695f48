using MimpGeo.Domain;
using MimpGeo.Import.Boundaries;

namespace MimpGeo.Import.Geodata;

/// <summary><c>boundaries.topojson</c>: the outlines of departments, provinces and districts at three levels of detail.</summary>
static class OutlineFile
{
    public static Outlines Read(string folder, Rejections rejections, Findings findings)
    {
        try
        {
            var boundaries = TopoJsonFile.Read(Path.Combine(folder, GeodataFolder.Boundaries));
            foreach (var note in boundaries.Notes)
                findings.Add(FindingKind.OutlineRepaired, note.File, note.Line, note.Text);

            return new(ToOutlines(boundaries, rejections));
        }
        catch (ImportRefusedException refused)
        {
            rejections.Add(refused.Rejections);
            return new(new Dictionary<Ubigeo, Outline>());
        }
    }

    static Dictionary<Ubigeo, Outline> ToOutlines(BoundarySet boundaries, Rejections rejections)
    {
        var outlines = new Dictionary<Ubigeo, Outline>();
        (string Name, BoundaryLayer Layer)[] levels =
        [
            (BoundaryLevel.Full.Name, boundaries.Full), (BoundaryLevel.Z8.Name, boundaries.Z8), (BoundaryLevel.Z5.Name, boundaries.Z5),
        ];
        foreach (var code in levels.SelectMany(level => Codes(level.Layer)).Distinct().Order(StringComparer.Ordinal))
        {
            if (!Ubigeo.TryParse(code, null, out var ubigeo))
                rejections.Add(GeodataFolder.Boundaries, null, $"'{code}' is not a ubigeo: expected 2, 4 or 6 digits starting 01 to 25.");
            else if (levels.Select(level => level.Layer.Find(code)).ToArray() is [{ } full, { } z8, { } z5])
                outlines.Add(ubigeo, new(full, z8, z5));
            else
                rejections.Add(GeodataFolder.Boundaries, null, $"'{code}' is not drawn at every level of detail: {Without(code, levels)} it.");
        }

        return outlines;
    }

    static IEnumerable<string> Codes(BoundaryLayer level)
        => level.Departments.Keys.Concat(level.Provinces.Keys).Concat(level.Districts.Keys);

    static string Without(string code, (string Name, BoundaryLayer Layer)[] levels)
    {
        var without = levels.Where(level => level.Layer.Find(code) is null).Select(level => level.Name).ToList();
        return $"{string.Join(" and ", without)} {(without.Count == 1 ? "lacks" : "lack")}";
    }
}
