namespace MimpGeo.Store;

/// <summary>The database role that every answer of the server is read with.</summary>
/// <remarks>
/// It cannot read the table <c>service</c>. It reads the view <c>public_service</c>, whose columns are masked by each
/// row's protection, so that nothing built on top of it (a filter, a count, a tile, an error) can see a reserved place.
/// </remarks>
public static class PublicRole
{
    public const string Name = "mimpgeo_public";
}
