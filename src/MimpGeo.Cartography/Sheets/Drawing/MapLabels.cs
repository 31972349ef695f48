using System.Globalization;
using MimpGeo.Cartography.Canvases;
using MimpGeo.Cartography.Labels;
using MimpGeo.Cartography.Painting;
using MimpGeo.Cartography.Projections;

namespace MimpGeo.Cartography.Sheets.Drawing;

/// <summary>The names of a map: gathered first, placed together, then written.</summary>
sealed class MapLabels(SheetPen pen, SheetTransform transform) : IDisposable
{
    const double Smaller = 0.82;

    // More than any population: ranks come first.
    const double Most = 1e9;

    readonly Dictionary<TextLook, LabelRuler> _rulers = [];
    readonly List<Label> _labels = [];
    readonly List<Box> _standing = [];
    readonly List<PlacedLabel> _placed = [];

    /// <summary>The name of an area, at the first of its anchors that is free.</summary>
    public void Add(SheetName name, TextLook look)
    {
        if (name.Anchors.Count > 0)
            _labels.Add(Of(name.Key, name.Text, name.Anchors[0], Rank(name.Kind) * Most + name.Priority, look, LabelAnchor.Area, 0) with { OtherAnchors = [.. name.Anchors.Skip(1).Select(At)] });
    }

    /// <summary>The name of a place, beside its dot.</summary>
    public void Add(SheetPlace place, TextLook look, double gap)
        => _labels.Add(Of(place.Key, place.Name, place.Point, Rank(place) * Most, look, LabelAnchor.Point, gap));

    /// <summary>Places what was added since the last time, beside all that stands.</summary>
    /// <param name="bounds">Where they have to stay inside.</param>
    /// <param name="taken">What they must not cover either.</param>
    /// <returns>The labels that found no room.</returns>
    public IReadOnlyList<Label> Place(Box bounds, IEnumerable<Box> taken)
    {
        _standing.AddRange(taken);
        var placement = LabelPlacement.Of(_labels, _standing, bounds);
        _labels.Clear();
        Stand(placement.Placed);
        return placement.Left;
    }

    /// <summary>The boxes of those that stand, and all that they kept off.</summary>
    public IReadOnlyList<Box> Standing => _standing;

    /// <summary>Writes those that stand.</summary>
    public void Draw()
    {
        foreach (var label in _placed)
            Write(label);
    }

    void Stand(IReadOnlyCollection<PlacedLabel> placed)
    {
        _placed.AddRange(placed);
        _standing.AddRange(placed.Select(each => each.Box));
    }

    /// <summary>Places numbers for names that found no room, in their order.</summary>
    /// <returns>Those that have one, in the order of their numbers.</returns>
    public IReadOnlyList<Label> Number(IEnumerable<Label> left, Box bounds, TextLook look)
    {
        // Room is looked for with the widest number, so that any of them fits.
        var wanted = left.Select(label => Numbered(label, "00", look)).ToList();
        var placed = LabelPlacement.Of(wanted, _standing, bounds).Placed.OrderBy(each => each.Label.Key, StringComparer.Ordinal).ToList();
        Stand([.. placed.Select((each, i) => each with { Alternative = Ruler(look).Text((i + 1).ToString(CultureInfo.InvariantCulture)) })]);
        var names = left.ToDictionary(label => label.Key);
        return [.. placed.Select(each => names[each.Label.Key])];
    }

    Label Numbered(Label label, string text, TextLook look)
    {
        var (width, height) = Ruler(look).Measure(text);
        return label with { Text = text, Width = width, Height = height, Look = look, Alternatives = [] };
    }

    public void Dispose()
    {
        foreach (var ruler in _rulers.Values)
            ruler.Dispose();
    }

    Label Of(string key, string text, UtmPoint at, double priority, TextLook look, LabelAnchor anchor, double gap)
    {
        var (point, name) = (At(at), ProperCase.Of(text));
        var smaller = look with { Size = look.Size * Smaller };
        LabelText[] texts = [.. Toponym.Texts(name).Select(Ruler(look).Text), .. Toponym.Texts(name).Select(Ruler(smaller).Text)];
        return new(key, texts[0].Text, point.X, point.Y, priority, texts[0].Width, texts[0].Height, anchor, gap, look) { Alternatives = texts[1..] };
    }

    static double Rank(SheetNameKind kind) => 1000 - 100 * (int)kind;

    // Capitals before all areas but seas and countries; the others after, by their people.
    static double Rank(SheetPlace place) => place.Kind switch
    {
        SheetPlaceKind.DepartmentCapital => 890,
        SheetPlaceKind.ProvinceCapital => 780,
        SheetPlaceKind.DistrictCapital => 450,
        _ => 100 - 100 / (1 + Math.Max(0, place.Population ?? 0)),
    };

    void Write(PlacedLabel placed)
    {
        var look = placed.Text.Look!;
        var ruler = Ruler(look);
        var lines = placed.Text.Lines;
        for (var i = 0; i < lines.Count; i++)
            pen.WriteAround(lines[i], placed.Box.Centre.X, placed.Box.Top + look.HaloWidth + i * ruler.LineHeight + pen.Ascent(look), look);
    }

    Point At(UtmPoint at) => transform.Place(at.Easting, at.Northing);

    LabelRuler Ruler(TextLook look)
    {
        if (!_rulers.TryGetValue(look, out var ruler))
            _rulers.Add(look, ruler = new(look));
        return ruler;
    }
}
