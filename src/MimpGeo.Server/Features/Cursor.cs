using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using MimpGeo.Server.Http;
using Npgsql;

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
    /// <param name="terms">How many terms the order has.</param>
    /// <exception cref="BadParameterException">It is something else.</exception>
    public static IReadOnlyList<string?> Read(string token, string question, int terms)
    {
        var bytes = Decode(token);
        return bytes.Length > CheckLength
            && bytes.AsSpan(0, CheckLength).SequenceEqual(Check(bytes.AsSpan(CheckLength), question))
            && Values(bytes.AsSpan(CheckLength)) is { } values
            && values.Length == terms
            && values[^1] is not null // the key
                ? values
                : throw Wrong();
    }

    /// <summary>The rows of a page; only the database can tell whether a cursor's texts are values of the terms' types.</summary>
    /// <exception cref="BadParameterException">They are not.</exception>
    public static async Task<NpgsqlDataReader> CheckAsync(ItemsQuestion asked, Task<NpgsqlDataReader> rows)
    {
        try
        {
            return await rows;
        }
        catch (PostgresException wrong) when (asked.After is not null && wrong.SqlState is PostgresErrorCodes.InvalidTextRepresentation
            or PostgresErrorCodes.NumericValueOutOfRange or PostgresErrorCodes.InvalidDatetimeFormat or PostgresErrorCodes.DatetimeFieldOverflow
            or PostgresErrorCodes.CharacterNotInRepertoire)
        {
            throw Wrong();
        }
    }

    static string?[]? Values(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize<string?[]>(json, ApiJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    static BadParameterException Wrong()
        => new("cursor", "is not the beginning of a page here: follow the link 'next' of the page before, in the same order.");

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
