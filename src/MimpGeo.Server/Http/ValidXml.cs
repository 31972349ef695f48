using System.Text;

namespace MimpGeo.Server.Http;

/// <summary>Texts of the data as XML can carry them.</summary>
static class ValidXml
{
    /// <summary>Without the characters that XML 1.0 cannot hold.</summary>
    public static string Of(string text)
        => text.AsSpan().IndexOfAnyInRange('\0', '\u001f') < 0 && !text.AsSpan().ContainsAny('\ufffe', '\uffff')
            ? text
            : text.Where(c => c is '\t' or '\n' or '\r' || (c >= ' ' && c is not ('\ufffe' or '\uffff'))).Aggregate(new StringBuilder(), (kept, c) => kept.Append(c)).ToString();
}
