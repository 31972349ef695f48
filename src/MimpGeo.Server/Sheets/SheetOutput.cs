namespace MimpGeo.Server.Sheets;

/// <summary>The forms in which a sheet is drawn.</summary>
enum SheetForm
{
    Svg,
    Pdf,
    Png,
}

/// <summary>How a sheet is drawn.</summary>
/// <param name="Form">On which kind of canvas.</param>
/// <param name="Dpi">Pixels to an inch; of PNG only.</param>
/// <param name="IsGrey">Patterns that stay apart on a black and white printer.</param>
sealed record SheetOutput(SheetForm Form, int Dpi, bool IsGrey)
{
    public const int LeastDpi = 72;
    public const int UsualDpi = 150;
    public const int MostDpi = 300;
}
