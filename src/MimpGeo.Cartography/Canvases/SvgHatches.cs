using static MimpGeo.Cartography.Canvases.SvgWriter;

namespace MimpGeo.Cartography.Canvases;

/// <summary>The hatches of an SVG document, each defined where it is first used.</summary>
sealed class SvgHatches(SvgWriter svg)
{
    readonly HashSet<HatchInk> _defined = [];

    /// <summary>The fill that names the hatch, defined by now.</summary>
    public string Fill(HatchInk hatch)
    {
        var name = Name(hatch);
        if (_defined.Add(hatch))
            Define(name, hatch);
        return $"url(#{name})";
    }

    // The name says all there is to the pattern: two documents in one page may both define it.
    static string Name(HatchInk hatch)
    {
        var direction = hatch.Direction == HatchDirection.Rising ? "rising" : "falling";
        return $"{direction}-{hatch.Colour.ToString()[1..]}-{Number(hatch.Spacing)}-{Number(hatch.Width)}";
    }

    // Three lines, because two corners of the square belong to the lines of its neighbours.
    void Define(string name, HatchInk hatch)
    {
        var (side, sign) = (hatch.Spacing, hatch.Direction == HatchDirection.Rising ? -1 : 1);
        var middle = hatch.Direction == HatchDirection.Rising ? side : 0;
        var lines = new[] { -side, 0, side }.Select(shift => $"M{Number(shift - side)} {Number(middle - sign * side)}l{Number(3 * side)} {Number(sign * 3 * side)}");
        svg.Start("pattern", ("id", name), ("patternUnits", "userSpaceOnUse"), ("width", Number(side)), ("height", Number(side)));
        svg.Start("path", [("d", string.Concat(lines)), .. Edge(new Pen(hatch.Colour, hatch.Width))]);
        svg.End();
        svg.End();
    }
}
