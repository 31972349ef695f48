using System.Globalization;

namespace MimpGeo.Cartography.Colours;

/// <summary>An opaque colour of the screen (sRGB), written #rrggbb.</summary>
public readonly record struct Rgb(byte Red, byte Green, byte Blue)
{
    public static readonly Rgb White = new(255, 255, 255);

    public static readonly Rgb Black = new(0, 0, 0);

    /// <summary>A grey.</summary>
    /// <param name="white">0 is black, 1 is white.</param>
    public static Rgb Grey(double white) => Black.Faded(white);

    public static Rgb Parse(string text)
        => TryParse(text) ?? throw new FormatException($"'{text}' is not a colour: expected # and six hexadecimal digits, such as #fed98e.");

    /// <returns><see langword="null"/> when the text is no colour.</returns>
    public static Rgb? TryParse(string? text)
        => text is ['#', .. { Length: 6 } digits] && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number)
            ? new Rgb((byte)(number >> 16), (byte)(number >> 8), (byte)number)
            : null;

    /// <summary>The colour with a share of white mixed into it, rounded as the viewer rounds it.</summary>
    /// <param name="white">0 leaves the colour, 1 is white.</param>
    public Rgb Faded(double white) => new(Fade(Red, white), Fade(Green, white), Fade(Blue, white));

    public override string ToString() => $"#{Red:x2}{Green:x2}{Blue:x2}";

    // JavaScript's Math.round: halves go up.
    static byte Fade(byte channel, double white) => (byte)Math.Floor(channel + (255 - channel) * white + 0.5);
}
