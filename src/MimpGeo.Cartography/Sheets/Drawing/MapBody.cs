using MimpGeo.Cartography.Canvases;
using MimpGeo.Cartography.Colours;
using MimpGeo.Cartography.Labels;
using MimpGeo.Cartography.Painting;
using MimpGeo.Cartography.Styles;

namespace MimpGeo.Cartography.Sheets.Drawing;

/// <summary>The map inside its frame: what lies around, the territories by class, lines, places, services, names.</summary>
sealed class MapBody(SheetPen pen, SheetPlan plan, SheetContent content)
{
    // Of the line in it.
    const double Casing = 2.4;

    readonly SheetTransform _transform = TransformOf(plan.Frame);
    readonly Box _frame = plan.Frame.Paper;
    readonly GroundColours _ground = GroundColours.Of(content.Style);

    SheetMap Map => content.Map;

    /// <summary>Once drawn: what had no room.</summary>
    public MapRemarks Remarks { get; private set; } = new([], [], 0);

    public void Draw() => pen.Canvas.Group("map", () =>
    {
        pen.Canvas.Clip(Rectangle(_frame), DrawInside);
        pen.Canvas.Draw(Rectangle(_frame), new(Edge: new(SheetPen.Dark, 0.35 * pen.Scale)));
    }, Role.Figure);

    void DrawInside()
    {
        using var labels = new MapLabels(pen, _transform);
        var unplaced = PlaceMain(labels);
        var symbols = new MapSymbols(pen, content, _transform, _frame, [.. labels.Standing]);
        PlaceOthers(labels, symbols, unplaced);
        pen.Canvas.Draw(Rectangle(_frame), new(_ground.Abroad));
        pen.Canvas.Group("surroundings", DrawSurroundings);
        pen.Canvas.Group("territories", DrawAreas);
        pen.Canvas.Group("grid", DrawGrid);
        pen.Canvas.Group("outlines", DrawOutlines);
        pen.Canvas.Group("places", DrawPlaces);
        pen.Canvas.Group("services", symbols.Draw);
        pen.Canvas.Group("labels", labels.Draw);
    }

    // The names that the map cannot do without; symbols keep off them.
    IReadOnlyList<Label> PlaceMain(MapLabels labels)
    {
        foreach (var name in Map.Neighbours.Select((neighbour, i) => new SheetName($"neighbour-{i}", neighbour.Name, SheetNameKind.Department, neighbour.Anchors)))
            labels.Add(name, MapLooks.Around(pen, name.Kind, _ground));
        foreach (var name in Map.Names.Where(name => name.Kind == SheetNameKind.Department))
            labels.Add(name, MapLooks.Of(pen, name.Kind, _ground));
        foreach (var place in Map.Places.Where(IsMain))
            labels.Add(place, MapLooks.Of(pen, place.Kind), Gap(place));
        return labels.Place(Bounds, Map.Places.Where(IsMain).Select(Taken));
    }

    void PlaceOthers(MapLabels labels, MapSymbols symbols, IReadOnlyList<Label> unplaced)
    {
        foreach (var name in Map.Surroundings)
            labels.Add(name, MapLooks.Around(pen, name.Kind, _ground));
        foreach (var name in Map.Names.Where(name => name.Kind != SheetNameKind.Department))
            labels.Add(name, MapLooks.Of(pen, name.Kind, _ground));
        foreach (var place in Map.Places.Where(place => place.Kind != SheetPlaceKind.Rural && !IsMain(place) && !IsNamed(place)))
            labels.Add(place, MapLooks.Of(pen, place.Kind), Gap(place));
        var left = labels.Place(Bounds, [.. symbols.Boxes, .. Map.Places.Where(place => place.Kind == SheetPlaceKind.DistrictCapital).Select(Taken)]);
        var districts = Map.Names.Where(name => name.Kind == SheetNameKind.District).Select(name => name.Key).ToHashSet();
        var unnamed = left.Where(label => label.Anchor == LabelAnchor.Area && districts.Contains(label.Key)).ToList();
        var numbered = labels.Number(unnamed, Bounds, MapLooks.Number(pen, _ground));
        Remarks = new(Names(numbered), [.. Names(unplaced), .. Names(unnamed.Except(numbered))], symbols.Outside);
    }

    Box Bounds => _frame.Shrunk(0.8 * pen.Scale);

    static bool IsMain(SheetPlace place) => place.Kind <= SheetPlaceKind.ProvinceCapital;

    double Gap(SheetPlace place) => (PlaceSign.Radius(place.Kind) + 0.3) * pen.Scale;

    void DrawSurroundings()
    {
        foreach (var water in Map.Waters)
            Draw(water, new(_ground.Sea));
        foreach (var neighbour in Map.Neighbours)
            Draw(neighbour.Wkb, new(_ground.Neighbour, Edge: new(_ground.NeighbourEdge, 0.2 * pen.Scale)));
    }

    void DrawAreas()
    {
        // Small districts must have a line of their hatch too.
        var inks = new ChoroplethInk(content.Style, pen.StylePixel * (plan.Frame.Scale > PaperLines.SmallScale ? 0.4 : 1));
        foreach (var area in Map.Areas)
            Draw(area.Wkb, inks.Of(area.Value, area.Interval, area.Faded));
    }

    void DrawGrid()
    {
        foreach (var line in UtmGrid.Of(plan.Frame).Lines)
            pen.Canvas.Draw(Shape.Segment(line.Start, line.End), new(Edge: new(_ground.Grid, 0.12 * pen.Scale, 0.55)));
    }

    void DrawOutlines()
    {
        foreach (var outline in Map.Outlines.OrderBy(outline => outline.Kind))
        {
            var line = PaperLines.Of(content.Style, outline.Kind, plan);
            // Grey alone is lost in the dark classes, white in the pale ones.
            if (outline.Kind == OutlineKind.Unit)
                Draw(outline.Wkb, new(Edge: new Pen(Rgb.White, Casing * line.Width).Times(pen.StylePixel)));
            if (line.Halo is { } halo)
                Draw(outline.Wkb, new(Edge: new Pen(halo, line.Width + 2).Times(pen.StylePixel)));
            Draw(outline.Wkb, new(Edge: new Pen(line.Colour, line.Width).Times(pen.StylePixel)));
        }
    }

    // The small ones first: a capital is never under a hamlet.
    void DrawPlaces()
    {
        PlaceSign.DrawRural(pen, [.. Map.Places.Where(place => place.Kind == SheetPlaceKind.Rural).Select(place => _transform.Place(place.Point.Easting, place.Point.Northing))]);
        foreach (var place in Map.Places.Where(place => place.Kind != SheetPlaceKind.Rural).OrderByDescending(place => place.Kind).ThenBy(place => place.Key, StringComparer.Ordinal))
            PlaceSign.Draw(pen, place.Kind, _transform.Place(place.Point.Easting, place.Point.Northing));
    }

    static string[] Names(IEnumerable<Label> labels) => [.. labels.Select(label => label.Text)];

    // A capital of its district's name needs no name of its own.
    bool IsNamed(SheetPlace place) => place.Kind == SheetPlaceKind.DistrictCapital
        && Map.Names.Any(name => name.Kind == SheetNameKind.District && name.Key == place.Key && name.Text.Equals(place.Name, StringComparison.OrdinalIgnoreCase));

    Box Taken(SheetPlace place)
    {
        var side = 2 * PlaceSign.Radius(place.Kind) * pen.Scale;
        return Box.Around(_transform.Place(place.Point.Easting, place.Point.Northing), side, side);
    }

    void Draw(ReadOnlyMemory<byte> wkb, Ink ink)
    {
        var shapes = WkbShapes.Read(wkb.Span, _transform);
        if (shapes.Area is { } area)
            pen.Canvas.Draw(area, ink);
        if (shapes.Lines is { } lines && ink.Edge is not null)
            pen.Canvas.Draw(lines, ink);
    }

    static Shape.Polygon Rectangle(Box box) => Shape.Rectangle(box.Left, box.Top, box.Width, box.Height);

    static SheetTransform TransformOf(MapFrame frame)
    {
        var metres = frame.MetresPerMillimetre;
        return new(frame.Extent.West - frame.Paper.Left * metres, frame.Extent.North + frame.Paper.Top * metres, 1 / metres);
    }
}
