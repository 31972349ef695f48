namespace MimpGeo.Cartography.Canvases;

/// <summary>How long a millimetre of paper is elsewhere.</summary>
static class Paper
{
    /// <summary>Points of PDF, 72 to the inch.</summary>
    public const double Point = 72 / MillimetresPerInch;

    const double MillimetresPerInch = 25.4;

    public static double Pixel(double dpi)
        => dpi is > 0 and <= 2400
            ? dpi / MillimetresPerInch
            : throw new ArgumentOutOfRangeException(nameof(dpi), dpi, "A sheet has up to 2400 pixels per inch.");
}
