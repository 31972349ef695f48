namespace MimpGeo.Domain;

/// <summary>A name without accents and case, for comparing files that spell the same place differently.</summary>
public static class PlainName
{
    // By hand, for Spanish: the program runs without ICU, where Normalize() leaves accents as they are.
    const string Accented = "ÁÀÉÈÍÌÓÒÚÙÜÑ";
    const string Plain = "AAEEIIOOUUUN";

    public static string Of(string name) => string.Create(name.Length, name, (plain, text) =>
    {
        for (var i = 0; i < text.Length; i++)
        {
            var letter = char.ToUpperInvariant(text[i]);
            plain[i] = Accented.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var at ? Plain[at] : letter;
        }
    });
}
