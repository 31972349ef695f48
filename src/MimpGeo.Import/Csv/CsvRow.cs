using System.Globalization;
using MimpGeo.Domain;
using MimpGeo.Import.Boundaries;
using NetTopologySuite.Geometries;

namespace MimpGeo.Import.Csv;

/// <summary>One record of a CSV file; each field is read as what it must be, or the row is refused with the column's name.</summary>
sealed class CsvRow(int line, CsvHeader header, string[] fields)
{
    /// <summary>Where the record starts, counted from 1; a quoted field may run over several lines.</summary>
    public int Line => line;

    public string? OptionalText(string column) => fields[header[column]].Trim() is { Length: > 0 } text ? text : null;

    public string Text(string column) => OptionalText(column) ?? throw new RowRejectedException($"{column} is empty.");

    /// <summary>A value of a closed list or format, with the words of its own parser when it is not one.</summary>
    public T Value<T>(string column) where T : IParsable<T>
    {
        try
        {
            return T.Parse(Text(column), CultureInfo.InvariantCulture);
        }
        catch (FormatException e)
        {
            throw new RowRejectedException($"{column}: {e.Message}");
        }
    }

    public Ubigeo Ubigeo(string column)
        => Text(column) is { Length: 1 or 3 or 5 } shortened && shortened.All(char.IsAsciiDigit)
            ? throw new RowRejectedException(
                $"{column}: '{shortened}' is not a ubigeo: expected 2, 4 or 6 digits. A spreadsheet drops the first zero of '0{shortened}'; keep codes as text.")
            : Value<Ubigeo>(column);

    public string OneOf(string column, params ReadOnlySpan<string> allowed)
        => allowed.Contains(Text(column))
            ? Text(column)
            : throw new RowRejectedException($"{column}: '{Text(column)}' is not known: expected {string.Join(", ", allowed.ToArray())}.");

    public decimal Number(string column, decimal least = decimal.MinValue, decimal most = decimal.MaxValue)
        => OptionalNumber(column, least, most) ?? throw new RowRejectedException($"{column} is empty.");

    public decimal? OptionalNumber(string column, decimal least = decimal.MinValue, decimal most = decimal.MaxValue)
    {
        if (OptionalText(column) is not { } text)
            return null;
        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            throw new RowRejectedException($"{column}: '{text}' is not a number: expected digits with a decimal point.");
        if (number < least || number > most)
            throw new RowRejectedException($"{column}: {text} is not {Between(least, most)}.");

        return number;
    }

    public int Count(string column, int least = 0)
        => OptionalCount(column, least) ?? throw new RowRejectedException($"{column} is empty.");

    public int? OptionalCount(string column, int least = 0)
        => OptionalNumber(column, least, int.MaxValue) is not { } number ? null
            : number == decimal.Truncate(number) ? (int)number
            : throw new RowRejectedException($"{column}: {Text(column)} is not a whole number.");

    public DateOnly? OptionalDate(string column)
        => OptionalText(column) is not { } text ? null
            : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date
            : throw new RowRejectedException($"{column}: '{text}' is not a date: expected yyyy-MM-dd.");

    public Point Point(string lon, string lat)
        => OptionalPoint(lon, lat) ?? throw new RowRejectedException($"{lon} and {lat} are empty.");

    /// <returns>A point in EPSG:4326; <see langword="null"/> where neither is known.</returns>
    public Point? OptionalPoint(string lon, string lat)
        => HalfPoint(lon, lat) is { } half ? throw new RowRejectedException($"{half} is empty; a point has both {lon} and {lat}.")
            : OptionalNumber(lon, -180, 180) is { } x && OptionalLatitude(lon, lat) is { } y
                ? Wgs84.Factory.CreatePoint(new Coordinate((double)x, (double)y))
                : null;

    /// <returns>The one of the two columns that is empty while the other is not.</returns>
    public string? HalfPoint(string lon, string lat)
        => (OptionalText(lon), OptionalText(lat)) switch
        {
            (null, { }) => lon,
            ({ }, null) => lat,
            _ => null,
        };

    decimal? OptionalLatitude(string lon, string lat)
        => OptionalNumber(lat) is not (< -90 or > 90) and var y ? y
            : throw new RowRejectedException(OptionalNumber(lon) is >= -90 and <= 90 && OptionalNumber(lat) is >= -180 and <= 180
                ? $"{lat}: {Text(lat)} is not between -90 and 90; {lon} and {lat} look swapped."
                : $"{lat}: {Text(lat)} is not between -90 and 90.");

    static string Between(decimal least, decimal most)
        => (least, most) switch
        {
            (_, decimal.MaxValue or int.MaxValue) => string.Create(CultureInfo.InvariantCulture, $"{least} or more"),
            _ => string.Create(CultureInfo.InvariantCulture, $"between {least} and {most}"),
        };
}
