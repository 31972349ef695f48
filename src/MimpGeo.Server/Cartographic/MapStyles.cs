using MimpGeo.Cartography.Styles;
using MimpGeo.Server.Http;

namespace MimpGeo.Server.Cartographic;

/// <summary>The styles that ship beside the program, read once.</summary>
sealed class MapStyles
{
    public const string Usual = "poverty";

    static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "tiles", "styles");

    readonly Lazy<IReadOnlyList<MapStyle>> _all = new(() => [.. Directory.GetFiles(Folder, "*.json").Order(StringComparer.Ordinal).Select(MapStyle.Read)]);

    public IReadOnlyList<MapStyle> All => _all.Value;

    /// <summary>The style that the parameter <c>style</c> names.</summary>
    /// <exception cref="BadParameterException">There is none of that name.</exception>
    public MapStyle Of(QueryParameters query)
        => query.Text("style") is var name && Find(name ?? Usual) is { } style
            ? style
            : throw new BadParameterException("style", $"'{name}' is not a style: expected {Names}.");

    public MapStyle? Find(string name) => All.FirstOrDefault(style => style.Name == name);

    public string Names => string.Join(", ", All.Select(style => style.Name));

    /// <summary>The file of a style.</summary>
    public static string FileOf(MapStyle style) => Path.Combine(Folder, $"{style.Name}.json");
}
