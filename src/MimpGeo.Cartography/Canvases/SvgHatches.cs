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
        => $"{hatch.Direction.ToString().ToLowerInvariant()}-{hatch.Colour.ToString()[1..]}-{Number(hatch.Spacing)}-{Number(hatch.Width)}";

    void Define(string name, HatchInk hatch)
    {
        var side = hatch.Spacing;
        svg.Start("pattern", ("id", name), ("patternUnits", "userSpaceOnUse"), ("width", Number(side)), ("height", Number(side)));
        svg.Start("path", [("d", Lines(hatch.Direction, side)), .. Edge(new Pen(hatch.Colour, hatch.Width))]);
        svg.End();
        svg.End();
    }

    static string Lines(HatchDirection direction, double side) => direction switch
    {
        HatchDirection.Rising => Slanted(side, side, -1),
        HatchDirection.Falling => Slanted(side, 0, 1),
        HatchDirection.Horizontal => Across(side),
        HatchDirection.Vertical => Upright(side),
        HatchDirection.Dotted => Dot(side / 4) + Dot(side * 3 / 4),
        _ => Across(side) + Upright(side),
    };

    // Three lines, because two corners of the square belong to the lines of its neighbours.
    static string Slanted(double side, double middle, int sign)
        => string.Concat(new[] { -side, 0, side }.Select(shift => $"M{Number(shift - side)} {Number(middle - sign * side)}l{Number(3 * side)} {Number(sign * 3 * side)}"));

    // Through the middle: half a line at either side of the square would show a seam.
    static string Across(double side) => $"M{Number(-side)} {Number(side / 2)}h{Number(3 * side)}";

    // A line of no length has two round ends.
    static string Dot(double at) => $"M{Number(at)} {Number(at)}h0";

    static string Upright(double side) => $"M{Number(side / 2)} {Number(-side)}v{Number(3 * side)}";
}
