using MimpGeo.Cartography.Colours;

namespace MimpGeo.Cartography.Styles;

/// <summary>One class of a choropleth: takes values under <paramref name="Below"/>, or up to and with <paramref name="UpTo"/>, or the rest.</summary>
public sealed record StyleClass(Rgb Colour, Words Label, decimal? Below = null, decimal? UpTo = null)
{
    /// <summary>The upper limit, whichever way it is closed; the last class has none.</summary>
    public decimal? Limit => Below ?? UpTo;

    public bool Takes(decimal value) => Below is { } below ? value < below : UpTo is not { } upTo || value <= upTo;
}
