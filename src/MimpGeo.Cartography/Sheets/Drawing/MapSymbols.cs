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

    // Of the disc with the number at the upper right of a symbol that stands for several, in millimetres.
    const double BadgeRadius = 0.95;

    // Farther away a symbol would seem to stand for another place; where there are very many, leaders would cover the map.
    const double Reach = 8;
    const double ShortReach = 4;

    // A crowd without room reaches farther, until all have a place.
    const double Farther = 1.5;
    const double MostReach = 60;

    readonly SheetPen _pen;
    readonly SheetContent _content;
    readonly double _size;
    readonly Dictionary<string, SheetService> _services;
    readonly IReadOnlyList<PlacedSymbol> _placed;
    readonly Dictionary<string, int> _counts;

    /// <param name="pen">Draws them.</param>
    /// <param name="content">Of the sheet.</param>
    /// <param name="transform">To paper.</param>
    /// <param name="frame">Of the map.</param>
    /// <param name="taken">What they must not cover: the main capitals and their names.</param>
    public MapSymbols(SheetPen pen, SheetContent content, SheetTransform transform, Box frame, IReadOnlyList<Box> taken)
    {
        (_pen, _content) = (pen, content);
        var many = Math.Max(1, content.Map.Services.Count / MostSymbols);
        _size = pen.StylePixel * SymbolScale * Math.Max(0.66, 1 / Math.Sqrt(many));
        _services = content.Map.Services.ToDictionary(service => service.Key);
        _counts = content.Map.Services.ToDictionary(service => service.Key, service => service.Count);
        var symbols = content.Map.Services.Select(service => Symbol(service, transform)).ToLookup(symbol => frame.Contains(new Box(symbol.Anchor.X, symbol.Anchor.Y, symbol.Anchor.X, symbol.Anchor.Y)));
        Outside = symbols[false].Sum(symbol => _counts[symbol.Key]);
        var rules = new SpreadRules(frame.Shrunk(0.5 * pen.Scale), (many > 1 ? ShortReach : Reach) * pen.Scale, Gap * pen.Scale) { Obstacles = taken };
        _placed = Spread([.. symbols[true]], rules);
    }

    /// <summary>How many services lie outside the frame.</summary>
    public int Outside { get; }

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
            var spread = Placed(symbols, rules);
            if (!spread.Merged.Any())
                return spread.Symbols;

            symbols = [.. spread.Symbols.Select(Joined)];
        }
    }

    SymbolSpread Placed(IReadOnlyList<SpreadSymbol> symbols, SpreadRules rules)
    {
        var spread = SymbolSpread.Of(symbols, rules);
        while (spread.Left.Count > 0 && rules.MaxDisplacement < MostReach * _pen.Scale)
        {
            rules = rules with { MaxDisplacement = rules.MaxDisplacement * Farther };
            spread = SymbolSpread.Of(symbols, rules);
        }

        return spread;
    }

    SpreadSymbol Joined(PlacedSymbol symbol)
    {
        if (symbol.Count == 1)
            return symbol.Members[0];

        var count = symbol.Members.Sum(member => _counts[member.Key]);
        _counts[symbol.Key] = count;
        return new(symbol.Key, symbol.Anchor, Radius(_services[symbol.Key], count), symbol.Kind);
    }

    double Radius(SheetService service, int count) => One(service) + (count == 1 ? 0 : BadgeRadius * _pen.Scale);

    double One(SheetService service) => (_content.Style.SymbolOf(service.Type, service.Modality).Radius + ServiceSymbol.Edge / 2) * _size;

    void Draw(PlacedSymbol symbol)
    {
        var (service, count) = (_services[symbol.Key], _counts[symbol.Key]);
        var look = _content.Style.SymbolOf(service.Type, service.Modality);
        var aside = (symbol.Radius - One(service)) * Math.Sqrt(0.5);
        SymbolPainter.Draw(_pen.Canvas, look, new(symbol.Centre.X - aside, symbol.Centre.Y + aside), _size);
        if (count > 1)
            Badge(count.ToString(CultureInfo.InvariantCulture), new(symbol.Centre.X + One(service) * Math.Sqrt(0.5), symbol.Centre.Y - One(service) * Math.Sqrt(0.5)));
    }

    // White, so that the number is read on every map and beside every symbol.
    void Badge(string text, Point centre)
    {
        var radius = BadgeRadius * _pen.Scale;
        _pen.Canvas.Draw(new Shape.Circle(centre, radius), new(Rgb.White, Edge: new(SheetPen.Dark, 0.15 * _pen.Scale)));
        var look = _pen.Fitted(text, 1.5 * radius, new(1.45 * radius, SheetPen.Dark, Bold: true));
        _pen.WriteAround(text, centre.X, centre.Y + 0.36 * look.Size, look);
    }
}
