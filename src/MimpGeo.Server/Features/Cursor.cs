using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using MimpGeo.Server.Http;

namespace MimpGeo.Server.Features;

/// <summary>Where a page begins: after the feature with these values of the sort order's terms. Clients take it as it is.</summary>
static class Cursor
{
    const int CheckLength = 9;

    public static string Write(IReadOnlyList<string?> values, string question)
    {
        var text = JsonSerializer.SerializeToUtf8Bytes(values, ApiJson.Options);
        return Base64Url.EncodeToString([.. Check(text, question), .. text]);
    }

    /// <param name="token">What <see cref="Write"/> gave.</param>
    /// <param name="question">The collection and the order it was given for: under another one it has no meaning.</param>
    /// <exception cref="BadParameterException">It is something else.</exception>
    public static IReadOnlyList<string?> Read(string token, string question)
    {
        var bytes = Decode(token);
        if (bytes.Length <= CheckLength || !bytes.AsSpan(0, CheckLength).SequenceEqual(Check(bytes.AsSpan(CheckLength), question)))
            throw new BadParameterException("cursor", "is not the beginning of a page here: follow the link 'next' of the page before, in the same order.");

        return JsonSerializer.Deserialize<string?[]>(bytes.AsSpan(CheckLength), ApiJson.Options)!;
    }

    static byte[] Decode(string token)
    {
        try
        {
            return Base64Url.DecodeFromChars(token);
        }
        catch (FormatException)
        {
            return [];
        }
    }

    // Against slips, not against forgery: nothing can be reached with a cursor that a filter would not reach.
    static ReadOnlySpan<byte> Check(ReadOnlySpan<byte> text, string question)
        => SHA256.HashData([.. text, .. Encoding.UTF8.GetBytes(question)]).AsSpan(0, CheckLength);
}
