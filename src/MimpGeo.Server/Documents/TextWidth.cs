namespace MimpGeo.Server.Documents;

/// <summary>How wide text is, without a font at hand: never less than in DejaVu Sans, the widest of those that stand in for Arial.</summary>
static class TextWidth
{
    // In ems.
    const double Narrow = 0.42;
    const double Small = 0.645;
    const double Capital = 0.79;
    const double Wide = 1.0;
    const double Bold = 1.13;

    /// <returns>In twentieths of a point.</returns>
    /// <param name="text">On one line.</param>
    /// <param name="halfPoints">The font's size, as word processors count it.</param>
    /// <param name="isBold">Bold letters are wider.</param>
    public static int Of(string text, int halfPoints, bool isBold = false)
        => (int)Math.Ceiling(text.Sum(Ems) * (isBold ? Bold : 1) * halfPoints * 10);

    static double Ems(char letter) => letter switch
    {
        'i' or 'í' or 'j' or 'l' or 't' or 'f' or 'r' or 'I' or 'Í' or 'J' or ' ' or '\u00a0' or '\u202f' or '.' or ',' or ':' or ';' or '(' or ')' or '/' or '-' => Narrow,
        'm' or 'w' or 'M' or 'W' or '%' or '…' or '—' => Wide,
        _ => char.IsUpper(letter) ? Capital : Small,
    };
}
