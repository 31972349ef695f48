using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace MimpGeo.Server.Http;

/// <summary>A piece of HTML: what the program wrote stands as it is, every value in it is encoded.</summary>
readonly record struct Html(string Text)
{
    public const string ContentType = "text/html; charset=utf-8";

    public static readonly Html Nothing = new("");

    public static Html Of(HtmlBuilder html) => new(html.ToString());

    public static Html Join(IEnumerable<Html> parts) => new(string.Concat(parts.Select(part => part.Text)));

    public override string ToString() => Text;
}

/// <summary>What the compiler makes of an interpolated text that becomes <see cref="Html"/>.</summary>
[InterpolatedStringHandler]
sealed class HtmlBuilder(int literalLength, int formattedCount)
{
    // Accents stay letters; what has a meaning in HTML does not.
    static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    readonly StringBuilder _text = new(literalLength + (formattedCount * 32));

    public void AppendLiteral(string html) => _text.Append(html);

    public void AppendFormatted(Html html) => _text.Append(html.Text);

    public void AppendFormatted(IEnumerable<Html> html) => _text.AppendJoin("", html.Select(part => part.Text));

    public void AppendFormatted(string? text) => _text.Append(Encoder.Encode(text ?? ""));

    public void AppendFormatted(long number) => _text.Append(Numbers.Whole(number));

    public override string ToString() => _text.ToString();
}
