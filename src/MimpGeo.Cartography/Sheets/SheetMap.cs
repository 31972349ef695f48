using MimpGeo.Cartography.Projections;
using MimpGeo.Cartography.Styles;
using MimpGeo.Domain;

namespace MimpGeo.Cartography.Sheets;

/// <summary>What lies inside a sheet's frame. Geometry is little-endian WKB, points are metres, both in the sheet's UTM zone.</summary>
public sealed record SheetMap
{
    /// <summary>The territories that the sheet is about, by class.</summary>
    public IReadOnlyList<SheetArea> Areas { get; init; } = [];

    /// <summary>Lines around territories, drawn from the finest to the coarsest.</summary>
    public IReadOnlyList<SheetOutline> Outlines { get; init; } = [];

    /// <summary>Other territories of the country: greyed and named.</summary>
    public IReadOnlyList<SheetNeighbour> Neighbours { get; init; } = [];

    /// <summary>Sea and lakes inside the frame.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Waters { get; init; } = [];

    /// <summary>Names of the sea and of other countries.</summary>
    public IReadOnlyList<SheetName> Surroundings { get; init; } = [];

    /// <summary>Names of the territories that the sheet is about, of all levels.</summary>
    public IReadOnlyList<SheetName> Names { get; init; } = [];

    /// <summary>Capitals and populated places.</summary>
    public IReadOnlyList<SheetPlace> Places { get; init; } = [];

    /// <summary>Services at their public places.</summary>
    public IReadOnlyList<SheetService> Services { get; init; } = [];
}

/// <param name="Key">Its ubigeo.</param>
/// <param name="Wkb">Its area.</param>
/// <param name="Value">Of the indicator; <see langword="null"/> when there is no figure.</param>
/// <param name="Interval">Around the value, where one is published.</param>
/// <param name="Faded">Whether it lies outside the filter or the answer.</param>
public sealed record SheetArea(string Key, ReadOnlyMemory<byte> Wkb, decimal? Value, Interval? Interval, bool Faded = false);

/// <param name="Wkb">An area whose rings are drawn, or lines.</param>
/// <param name="Kind">Which line of the style.</param>
public sealed record SheetOutline(ReadOnlyMemory<byte> Wkb, OutlineKind Kind);

/// <param name="Wkb">Its part inside the frame.</param>
/// <param name="Name">In proper case.</param>
/// <param name="Anchors">Where its name may stand, the best first.</param>
public sealed record SheetNeighbour(ReadOnlyMemory<byte> Wkb, string Name, IReadOnlyList<UtmPoint> Anchors);

/// <param name="Key">Identifies what is named, such as an ubigeo.</param>
/// <param name="Text">In proper case.</param>
/// <param name="Kind">How it is written.</param>
/// <param name="Anchors">Where it may stand, the best first.</param>
/// <param name="Priority">The higher is placed first among its kind.</param>
public sealed record SheetName(string Key, string Text, SheetNameKind Kind, IReadOnlyList<UtmPoint> Anchors, double Priority = 0);

/// <summary>What a name names, the most important first.</summary>
public enum SheetNameKind
{
    Sea,
    Country,
    Lake,
    Department,
    Province,
    District,
}

/// <param name="Key">Its code; decides between equals.</param>
/// <param name="Name">In proper case.</param>
/// <param name="Kind">How it is drawn.</param>
/// <param name="Point">Where it is.</param>
/// <param name="Population">Modelled; <see langword="null"/> when unknown.</param>
public sealed record SheetPlace(string Key, string Name, SheetPlaceKind Kind, UtmPoint Point, double? Population);

/// <summary>The kinds of populated places, the most important first.</summary>
public enum SheetPlaceKind
{
    DepartmentCapital,
    ProvinceCapital,
    DistrictCapital,
    Urban,
    Rural,
}

/// <param name="Key">Its public id; decides between equals.</param>
/// <param name="Type">The code of its service type.</param>
/// <param name="Modality">Empty where it has none.</param>
/// <param name="Point">Where it is.</param>
/// <param name="Count">How many stand there: more than one where only a count by territory is known.</param>
public sealed record SheetService(string Key, string Type, string Modality, UtmPoint Point, int Count = 1);

/// <summary>A small map beside the map, in metres of a UTM zone that need not be the sheet's.</summary>
/// <param name="Title">Above it.</param>
/// <param name="Extent">What it must show, in metres.</param>
/// <param name="Areas">By class; those outside the sheet's territory are faded.</param>
/// <param name="Marked">The outline to mark, if any.</param>
/// <param name="Names">Of its areas.</param>
public sealed record SheetInset(string Title, UtmExtent Extent, IReadOnlyList<SheetArea> Areas, ReadOnlyMemory<byte>? Marked, IReadOnlyList<SheetName> Names);
