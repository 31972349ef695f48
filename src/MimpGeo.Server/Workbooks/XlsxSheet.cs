using System.Globalization;
using System.Xml;
using MimpGeo.Server.Http;

namespace MimpGeo.Server.Workbooks;

/// <summary>Writes one sheet of a workbook, its head kept in sight.</summary>
sealed class XlsxSheet : IAsyncDisposable
{
    const int LongestText = 32_767;

    // Earlier days are not told apart in a sheet's calendar.
    static readonly DateTime FirstDay = new(1900, 3, 1, 0, 0, 0, DateTimeKind.Unspecified);

    readonly XmlWriter _xml;
    int _row;
    int _column;

    /// <param name="part">Takes the sheet.</param>
    /// <param name="headRows">How many rows stay in sight.</param>
    /// <param name="headColumns">How many columns stay in sight.</param>
    /// <param name="widths">Of its columns, in digits of the standard font; the program's own where there are none.</param>
    public XlsxSheet(Stream part, int headRows = 1, int headColumns = 0, params IReadOnlyList<int> widths)
    {
        _xml = XmlWriter.Create(part, new() { Async = true, CloseOutput = true });
        _xml.WriteStartElement("worksheet", XlsxParts.Namespace);
        _xml.WriteRaw($"""<sheetViews><sheetView workbookViewId="0">{Pane(headRows, headColumns)}</sheetView></sheetViews>""");
        if (widths.Count > 0)
            _xml.WriteRaw($"<cols>{string.Concat(widths.Select((width, at) => string.Create(CultureInfo.InvariantCulture, $"""<col min="{at + 1}" max="{at + 1}" width="{width}" customWidth="1"/>""")))}</cols>");
        _xml.WriteStartElement("sheetData");
    }

    static string Pane(int rows, int columns) => string.Create(
        CultureInfo.InvariantCulture,
        $"""<pane {(columns > 0 ? $"xSplit=\"{columns}\" " : "")}ySplit="{rows}" topLeftCell="{Letters(columns)}{rows + 1}" activePane="{(columns > 0 ? "bottomRight" : "bottomLeft")}" state="frozen"/>""");

    public void BeginRow()
    {
        (_row, _column) = (_row + 1, 0);
        _xml.WriteStartElement("row");
        _xml.WriteAttributeString("r", _row.ToString(CultureInfo.InvariantCulture));
    }

    public void EndRow() => _xml.WriteEndElement();

    public void Row(IReadOnlyList<string> texts, XlsxStyle style = XlsxStyle.Plain)
    {
        BeginRow();
        foreach (var text in texts)
            Text(text, style);
        EndRow();
    }

    public void Nothing() => _column++;

    public void Text(string text, XlsxStyle style = XlsxStyle.Plain)
    {
        Begin("inlineStr", style);
        _xml.WriteStartElement("is");
        _xml.WriteStartElement("t");
        _xml.WriteAttributeString("xml", "space", null, "preserve");
        _xml.WriteString(ValidXml.Of(text.Length > LongestText ? text[..LongestText] : text));
        _xml.WriteEndElement();
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    public void Number(long number, XlsxStyle style = XlsxStyle.Plain) => Value(number.ToString(CultureInfo.InvariantCulture), "n", style);

    public void Number(double number)
    {
        if (double.IsFinite(number))
            Value(number.ToString("R", CultureInfo.InvariantCulture), "n");
        else
            Nothing();
    }

    public void Boolean(bool value) => Value(value ? "1" : "0", "b");

    public void Time(DateTime time, XlsxStyle style)
    {
        if (time < FirstDay)
            Text(time.ToString(style == XlsxStyle.Date ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        else
            Value(time.ToOADate().ToString("R", CultureInfo.InvariantCulture), "n", style);
    }

    public async ValueTask DisposeAsync()
    {
        await _xml.WriteEndDocumentAsync();
        await _xml.DisposeAsync();
    }

    void Value(string value, string type, XlsxStyle style = XlsxStyle.Plain)
    {
        Begin(type, style);
        _xml.WriteElementString("v", value);
        _xml.WriteEndElement();
    }

    // A to Z, then AA, AB …
    static string Letters(int column) => column < 26 ? ((char)('A' + column)).ToString() : Letters((column / 26) - 1) + (char)('A' + (column % 26));

    void Begin(string type, XlsxStyle style)
    {
        _xml.WriteStartElement("c");
        _xml.WriteAttributeString("r", string.Create(CultureInfo.InvariantCulture, $"{Letters(_column++)}{_row}"));
        if (style != XlsxStyle.Plain)
            _xml.WriteAttributeString("s", ((int)style).ToString(CultureInfo.InvariantCulture));
        _xml.WriteAttributeString("t", type);
    }
}

/// <summary>The cell styles of <see cref="XlsxParts"/>, by their places there.</summary>
enum XlsxStyle
{
    Plain,
    Bold,
    Date,
    Timestamp,

    /// <summary>The name of a column.</summary>
    Head,

    /// <summary>A number with an asterisk behind it.</summary>
    Starred,

    /// <summary>A mark where a number would stand.</summary>
    Mark,
}
