using System.Globalization;

namespace MimpGeo.Import.Layers;

/// <summary>Reference systems by their EPSG codes.</summary>
public static class LayerCrs
{
    public const int Wgs84 = 4326;

    /// <param name="text">Such as <c>EPSG:32718</c> or <c>32718</c>.</param>
    /// <exception cref="FormatException">It is no EPSG code.</exception>
    public static int Parse(string text)
        => int.TryParse(text.StartsWith("EPSG:", StringComparison.OrdinalIgnoreCase) ? text[5..] : text, NumberStyles.None, CultureInfo.InvariantCulture, out var code)
            ? code
            : throw new FormatException($"'{text}' is not a reference system: expected an EPSG code such as EPSG:32718.");
}
