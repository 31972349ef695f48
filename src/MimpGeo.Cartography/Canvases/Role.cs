namespace MimpGeo.Cartography.Canvases;

/// <summary>What a part of a sheet is to a reader: the structure types of tagged PDF.</summary>
public enum Role
{
    None,

    /// <summary>The sheet's title.</summary>
    Title,

    /// <summary>The title of a part.</summary>
    Heading,

    Paragraph,

    /// <summary>A map, a diagram, a sign.</summary>
    Figure,

    /// <summary>Holds rows only.</summary>
    Table,

    /// <summary>Of a table; holds cells only.</summary>
    Row,

    Cell,
}
