namespace MimpGeo.Server.Documents;

/// <summary>A picture that is a page by itself, of its own size.</summary>
/// <param name="Width">Of the page in millimetres.</param>
/// <param name="Height">Of the page in millimetres.</param>
/// <param name="Alternative">What it shows, for those who do not see it.</param>
/// <param name="Svg">Draws it, for pages.</param>
/// <param name="Png">Draws it, for word processors.</param>
sealed record PagePicture(double Width, double Height, string Alternative, Func<byte[]> Svg, Func<byte[]> Png) : Block
{
    public bool IsLandscape => Width > Height;
}
