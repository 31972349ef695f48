using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using MimpGeo.Store.Collections;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace MimpGeo.Import.Layers;

/// <summary>Reads a CSV file with a header and a point or a WKT geometry in each row. Comma, semicolon or tab, told by the header.</summary>
sealed class CsvLayer(string path)
{
    static readonly string[] LongitudeNames = ["lon", "longitude", "longitud", "lng", "long", "x", "este", "easting"];
    static readonly string[] LatitudeNames = ["lat", "latitude", "latitud", "y", "norte", "northing"];
    static readonly string[] WktNames = ["wkt", "geom", "geometry", "the_geom", "wkb_geometry"];

    static readonly GeometryFactory Factory = new();

    readonly string _file = Path.GetFileName(path);
    readonly WKTReader _wkt = new() { IsOldNtsCoordinateSyntaxAllowed = false };
    readonly FieldList _fields = new();
    string[] _header = [];
    int _lon = -1;
    int _lat = -1;
    int _wktColumn = -1;

    /// <exception cref="ImportRefusedException">It has no geometry columns, or a row is broken; the message names the line.</exception>
    public static LayerFile Open(string path) => new CsvLayer(path).Open();

    LayerFile Open()
    {
        ReadHeader();
        foreach (var (_, record) in Records())
        {
            foreach (var column in PropertyColumns())
                _fields.See(_header[column], record[column].Length == 0 ? null : FieldType.OfText(record[column]));
        }

        return new LayerFile(_file, null, _fields.Fields, Rows);
    }

    void ReadHeader()
    {
        using var parser = Parser();
        _header = parser.Read() ? parser.Record! : throw new ImportRefusedException(_file, null, "the file is empty: expected a header and its rows.");
        if (_header.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(name => name.Count() > 1) is { } twice)
            throw new ImportRefusedException(_file, 1, $"column '{twice.Key}' stands {twice.Count()} times in the header.");

        (_lon, _lat, _wktColumn) = (Find(LongitudeNames), Find(LatitudeNames), Find(WktNames));
        if (_wktColumn < 0 && (_lon < 0 || _lat < 0))
        {
            throw new ImportRefusedException(
                _file, 1, $"no columns for the geometry: expected lon and lat, x and y, or wkt; found {string.Join(", ", _header)}.");
        }
    }

    int Find(string[] names)
        => names.Select(name => Array.FindIndex(_header, column => column.Trim().Equals(name, StringComparison.OrdinalIgnoreCase))).FirstOrDefault(at => at >= 0, -1);

    IEnumerable<int> PropertyColumns() => Enumerable.Range(0, _header.Length).Where(column => column != _wktColumn);

    IEnumerable<LayerRow> Rows()
    {
        var fields = _fields.Fields;
        foreach (var (line, record) in Records())
        {
            yield return new LayerRow(
                string.Create(CultureInfo.InvariantCulture, $"line {line}"), null, GeometryOf(line, record),
                [.. PropertyColumns().Select((column, at) => record[column].Length == 0 ? null : FieldType.Read(record[column], fields[at].Type))]);
        }
    }

    Geometry? GeometryOf(int line, string[] record)
    {
        if (_wktColumn >= 0)
            return record[_wktColumn].Length == 0 ? null : Wkt(line, record[_wktColumn]);
        return (record[_lon], record[_lat]) switch
        {
            ("", "") => null,
            var (lon, lat) => Factory.CreatePoint(new Coordinate(Ordinate(line, _lon, lon), Ordinate(line, _lat, lat))),
        };
    }

    Geometry Wkt(int line, string text)
    {
        try
        {
            return _wkt.Read(text);
        }
        catch (Exception wrong) when (wrong is ParseException or ArgumentException)
        {
            throw new ImportRefusedException(_file, line, $"{_header[_wktColumn]}: is not WKT: {wrong.Message}");
        }
    }

    double Ordinate(int line, int column, string text)
        => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : throw new ImportRefusedException(_file, line, $"{_header[column]}: '{text}' is not a number: expected digits with a decimal point.");

    IEnumerable<(int Line, string[] Record)> Records()
    {
        using var parser = Parser();
        parser.Read();
        for (var line = parser.RawRow + 1; Read(parser, line); line = parser.RawRow + 1)
        {
            var record = parser.Record!;
            if (record.Length != _header.Length)
                throw new ImportRefusedException(_file, line, $"{record.Length} fields where the header has {_header.Length}.");
            yield return (line, record);
        }
    }

    bool Read(CsvParser parser, int line)
    {
        try
        {
            return parser.Read();
        }
        catch (DecoderFallbackException)
        {
            throw new ImportRefusedException(_file, line, "is not UTF-8 from about here on: save the file as UTF-8.");
        }
    }

    CsvParser Parser() => new(
        new StreamReader(path, new UTF8Encoding(false, throwOnInvalidBytes: true)),
        new CsvConfiguration(CultureInfo.InvariantCulture) { DetectDelimiter = true, DetectDelimiterValues = [",", ";", "\t"], BadDataFound = null });
}
