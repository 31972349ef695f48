namespace MimpGeo.Tests.Support;

/// <summary>Where the tests find the files they are about.</summary>
static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>What ships.</summary>
    public static string Geodata => Path.Combine(Root, "geodata");

    /// <summary>The full sources it is compiled from, beside the checkout of those who have them.</summary>
    public static string Sources => Path.GetFullPath(Path.Combine(Root, "..", "shared", "geodata"));

    public static string Fixture(string name) => Path.Combine(AppContext.BaseDirectory, "Fixtures", name);

    static string Find(string folder)
        => File.Exists(Path.Combine(folder, "MimpGeo.sln")) ? folder : Find(Path.GetDirectoryName(folder)!);
}
