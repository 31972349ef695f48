namespace MimpGeo.Store.Collections;

/// <summary>A set of features of one kind that the API offers, and where the database keeps them.</summary>
/// <param name="Id">Its name in addresses: lower-case letters, digits, <c>-</c> and <c>_</c>.</param>
/// <param name="Title">For people, in Spanish.</param>
/// <param name="Description">What a feature of it is, its source and its period, in Spanish.</param>
/// <param name="Relation">SQL of the table, view or subquery; chosen by the program, never by a request.</param>
/// <param name="Key">The column that features are paged by: unique, not null and indexed.</param>
/// <param name="KeyType">Text or integer.</param>
/// <param name="FeatureId">The column whose text is the feature's id in addresses; unique and not null.</param>
/// <param name="Geometry">Null for a collection without geometry.</param>
/// <param name="Properties">In the order that answers list them.</param>
/// <param name="Time">When a feature holds; null where that is not told.</param>
/// <param name="Tiles">How it is drawn; null where it is drawn as it is, with all its properties.</param>
/// <param name="Publishers">Who published what it is made of, as maps name them; null where that is not told.</param>
public sealed record Collection(
    string Id,
    string Title,
    string Description,
    string Relation,
    string Key,
    PropertyType KeyType,
    string FeatureId,
    CollectionGeometry? Geometry,
    IReadOnlyList<CollectionProperty> Properties,
    CollectionTime? Time = null,
    CollectionTiles? Tiles = null,
    IReadOnlyList<string>? Publishers = null)
{
    public CollectionProperty? Find(string name) => Properties.FirstOrDefault(property => property.Name == name);
}

/// <summary>The geometry of a collection's features, stored in EPSG:4326 with longitude first.</summary>
/// <param name="Column">The column, with a GiST index; a feature's own geometry may be null.</param>
/// <param name="Type">GeoJSON's name of the type that all share, or <c>Geometry</c> where they differ.</param>
/// <param name="Name">Its name in filters and schemas.</param>
public sealed record CollectionGeometry(string Column, string Type, string Name = CollectionGeometry.UsualName)
{
    /// <summary>What standards' examples, GeoPackages and people call it.</summary>
    public const string UsualName = "geom";
}

/// <summary>How the features of a collection stand in tiles.</summary>
/// <param name="Properties">The names of those that a tile carries unless others are asked for.</param>
/// <param name="Outlines">Columns in EPSG:3857, generalised as a coverage, from the coarsest to the one for all other zooms; empty where the geometry is small as it is.</param>
/// <param name="Label">The column of the point in EPSG:3857 where a label stands; null where the geometry is one.</param>
/// <param name="Rank">SQL of the order in which features are left out of a tile that would be too large, the last first; null for the key's.</param>
public sealed record CollectionTiles(
    IReadOnlyList<string> Properties, IReadOnlyList<TileOutline>? Outlines = null, string? Label = null, string? Rank = null);

/// <summary>A column of outlines and the deepest zoom that it is good for.</summary>
public sealed record TileOutline(int MostZoom, string Column);

/// <summary>The columns of type <c>date</c> between which a feature holds; a null is an open end.</summary>
public sealed record CollectionTime(string Start, string End);

/// <summary>A property of a collection's features.</summary>
/// <param name="Name">As it was published; any text.</param>
/// <param name="Type">What its values are.</param>
/// <param name="Column">The SQL name of its column, quoted where need be; chosen by the program.</param>
/// <param name="Title">For people, in Spanish: what it means, with source and period where it is a figure.</param>
/// <param name="Unit">A UCUM code such as <c>%</c> or <c>km</c>; null where there is none.</param>
public sealed record CollectionProperty(string Name, PropertyType Type, string Column, string Title, string? Unit = null);

/// <summary>The types that a property can have, and the columns that hold them.</summary>
public enum PropertyType
{
    /// <summary><c>text</c></summary>
    Text,

    /// <summary><c>bigint</c> or smaller</summary>
    Integer,

    /// <summary><c>double precision</c> or <c>numeric</c></summary>
    Number,

    /// <summary><c>boolean</c></summary>
    Boolean,

    /// <summary><c>date</c></summary>
    Date,

    /// <summary><c>timestamptz</c></summary>
    Timestamp,

    /// <summary><c>jsonb</c>: an array or an object</summary>
    Json,
}
