using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace MimpGeo.Server.Http;

/// <summary>The parameters of a question, each read once and checked: nothing that was asked is silently ignored.</summary>
sealed class QueryParameters
{
    readonly Dictionary<string, string> _values = [];

    /// <exception cref="BadParameterException">One is unknown, or stands there twice.</exception>
    public QueryParameters(IEnumerable<KeyValuePair<string, StringValues>> query, params string[] known)
    {
        foreach (var (name, values) in query)
        {
            if (!known.Contains(name))
                throw new BadParameterException(name, known is [] ? "is not a parameter here: there are none." : $"is not a parameter here: expected {string.Join(", ", known)}.");
            if (values.Count > 1 || _values.ContainsKey(name))
                throw new BadParameterException(name, "stands there more than once.");
            _values[name] = values.ToString();
        }
    }

    public string? Text(string name) => _values.GetValueOrDefault(name);

    /// <summary>The value of a closed list or checked type; its own message says what it may be.</summary>
    public T? Value<T>(string name)
        where T : class, IParsable<T>
    {
        try
        {
            return Text(name) is { } text ? T.Parse(text, CultureInfo.InvariantCulture) : null;
        }
        catch (FormatException wrong)
        {
            throw new BadParameterException(name, wrong.Message);
        }
    }

    /// <summary>One of a few words; the first where nothing is asked for.</summary>
    /// <exception cref="BadParameterException">It is none of them.</exception>
    public string Choice(string name, params string[] words)
        => Text(name) is not { } text ? words[0] : words.Contains(text) ? text
            : throw new BadParameterException(name, $"'{text}' is not one of {string.Join(", ", words)}.");

    public decimal? Number(string name, decimal least, decimal most) => Text(name) is { } text ? Number(name, text, least, most) : null;

    /// <summary>Reads a number whose bounds are not known before other parameters are.</summary>
    /// <exception cref="BadParameterException">It is no number, or out of bounds; the message says which they are.</exception>
    public static decimal Number(string name, string text, decimal least, decimal most)
    {
        const NumberStyles PlainNumber = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        return decimal.TryParse(text, PlainNumber, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new BadParameterException(name, string.Create(
                CultureInfo.InvariantCulture, $"'{text}' is not a number from {least} to {most}, with a point for decimals."));
    }

    public int? Whole(string name, int least, int most)
        => Text(name) switch
        {
            null => null,
            var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && number >= least && number <= most => number,
            var text => throw new BadParameterException(name, string.Create(
                CultureInfo.InvariantCulture, $"'{text}' is not a whole number from {least} to {most}.")),
        };
}
