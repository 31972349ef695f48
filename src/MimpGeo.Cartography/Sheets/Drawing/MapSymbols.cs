using System.Globalization;
using MimpGeo.Cartography.Canvases;
using MimpGeo.Cartography.Colours;
using MimpGeo.Cartography.Labels;
using MimpGeo.Cartography.Painting;
using MimpGeo.Cartography.Styles;

namespace MimpGeo.Cartography.Sheets.Drawing;

/// <summary>The services on a map: displaced where they would hide each other, joined with their number where even that has no room.</summary>
sealed class MapSymbols
{
    const double SymbolScale = 1.05;
    const double MostSymbols = 250;
    const double Gap = 0.2;

    // A number is read from about this radius on, in millimetres.
    const double NumberRadius = 1.25;

    // Farther away a symbol would seem to stand for another place; where there are very many, leaders would cover the map.
    const double Reach = 12;
    const double ShortReach = 4;

    readonly SheetPen _pen;
    readonly SheetContent _content;
    readonly double _size;
    readonly Dictionary<string, SheetService> _services;
    readonly IReadOnlyList<PlacedSymbol> _placed;
    int _left;
    readonly Dictionary<string, int> _counts;

    public MapSymbols(SheetPen pen, SheetContent content, SheetTransform transform, Box frame)
    {
        (_pen, _content) = (pen, content);
        var many = Math.Max(1, content.Map.Services.Count / MostSymbols);
        _size = pen.StylePixel * SymbolScale * Math.Max(0.66, 1 / Math.Sqrt(many));
        _services = content.Map.Services.ToDictionary(service => service.Key);
        _counts = content.Map.Services.ToDictionary(service => service.Key, service => service.Count);
        var rules = new SpreadRules(frame.Shrunk(0.5 * pen.Scale), (many > 1 ? ShortReach : Reach) * pen.Scale, Gap * pen.Scale);
        _placed = Spread([.. content.Map.Services.Select(service => Symbol(service, transform))], rules);
    }

    /// <summary>How many lie outside the frame, or in a crowd without room.</summary>
    public int Left => _left;

    /// <summary>What no name may cover.</summary>
    public IEnumerable<Box> Boxes => _placed.SelectMany(symbol => new[] { symbol.Box }.Concat(symbol.Leader?.Boxes(0.4 * _pen.Scale) ?? []));

    public void Draw()
    {
        foreach (var leader in _placed.Select(symbol => symbol.Leader).OfType<Leader>())
        {
            _pen.Canvas.Draw(Shape.Segment(leader.From, leader.To), new(Edge: new(SheetPen.Dark, 0.15 * _pen.Scale)));
            _pen.Canvas.Draw(new Shape.Circle(leader.To, 0.3 * _pen.Scale), new(SheetPen.Dark));
        }

        foreach (var symbol in _placed)
            Draw(symbol);
    }

    SpreadSymbol Symbol(SheetService service, SheetTransform transform)
        => new(service.Key, transform.Place(service.Point.Easting, service.Point.Northing), Radius(service, service.Count), $"{service.Type}|{service.Modality}");

    // Joined symbols grow with their number, which may push others out: once more, until none are joined.
    IReadOnlyList<PlacedSymbol> Spread(IReadOnlyList<SpreadSymbol> symbols, SpreadRules rules)
    {
        while (true)
        {
            var spread = SymbolSpread.Of(symbols, rules);
            _left += spread.Left.Sum(symbol => _counts[symbol.Key]);
            if (!spread.Merged.Any())
                return spread.Symbols;

            symbols = [.. spread.Symbols.Select(Joined)];
        }
    }

    SpreadSymbol Joined(PlacedSymbol symbol)
    {
        if (symbol.Count == 1)
            return symbol.Members[0];

        var count = symbol.Members.Sum(member => _counts[member.Key]);
        _counts[symbol.Key] = count;
        return new(symbol.Key, symbol.Anchor, Radius(_services[symbol.Key], count), symbol.Kind);
    }

    double Radius(SheetService service, int count)
    {
        var one = (_content.Style.SymbolOf(service.Type, service.Modality).Radius + ServiceSymbol.Edge / 2) * _size;
        return count == 1 ? one : Math.Max(one, NumberRadius * _pen.Scale) * (count > 9 ? 1.25 : 1);
    }

    void Draw(PlacedSymbol symbol)
    {
        var (service, count) = (_services[symbol.Key], _counts[symbol.Key]);
        var look = _content.Style.SymbolOf(service.Type, service.Modality);
        SymbolPainter.Draw(_pen.Canvas, look, symbol.Centre, symbol.Radius / (look.Radius + ServiceSymbol.Edge / 2));
        if (count > 1)
            Number(symbol, count.ToString(CultureInfo.InvariantCulture));
    }

    void Number(PlacedSymbol symbol, string text)
    {
        var look = _pen.Fitted(text, 1.2 * symbol.Radius, new(1.15 * symbol.Radius, Rgb.White, Bold: true));
        _pen.WriteAround(text, symbol.Centre.X, symbol.Centre.Y + 0.36 * look.Size, look);
    }
}
