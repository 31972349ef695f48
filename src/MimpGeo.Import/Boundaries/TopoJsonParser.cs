using System.Text.Json;
using MimpGeo.Import.Csv;

namespace MimpGeo.Import.Boundaries;

/// <summary>Parses TopoJSON 1.0 of any tool, remembering lines; whatever is not TopoJSON is refused.</summary>
sealed class TopoJsonParser
{
    readonly string _file;
    readonly byte[] _bytes;
    readonly TextLines _lines;
    readonly Dictionary<string, IReadOnlyList<TopoGeometry>> _objects = [];
    ArcList? _arcs;
    ArcTransform _transform = ArcTransform.None;
    bool _isTopology;

    TopoJsonParser(string file, byte[] bytes)
    {
        // The reader takes no byte order mark; without it, its offsets are those of the lines.
        _bytes = bytes is [0xEF, 0xBB, 0xBF, .. var text] ? text : bytes;
        (_file, _lines) = (file, new(_bytes));
    }

    /// <exception cref="ImportRefusedException">It is not UTF-8, not JSON or not TopoJSON.</exception>
    public static TopoJsonDocument Parse(string file, byte[] bytes)
    {
        var parser = new TopoJsonParser(file, bytes);
        if (FileText.FirstNotUtf8(parser._bytes) is { } offset)
            throw parser.Refusal(offset, "is not UTF-8");

        try
        {
            return parser.Parse();
        }
        catch (JsonException e)
        {
            throw parser.Refusal(e);
        }
    }

    TopoJsonDocument Parse()
    {
        var reader = new Utf8JsonReader(_bytes);
        reader.Read();
        Expect(ref reader, JsonTokenType.StartObject, "a TopoJSON file is an object");
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            ParseMember(ref reader);
        while (reader.Read())
        {
            // only to find what stands after the end
        }

        if (!_isTopology)
            throw new ImportRefusedException(_file, 1, """is not TopoJSON: it has no "type":"Topology" """.TrimEnd());
        return Complete();
    }

    TopoJsonDocument Complete()
    {
        if (_arcs is null)
            throw new ImportRefusedException(_file, null, "has no arcs");
        return new(_objects, _arcs.InDegrees(_transform));
    }

    void ParseMember(ref Utf8JsonReader reader)
    {
        var name = reader.GetString();
        reader.Read();
        switch (name)
        {
            case "type":
                _isTopology = reader.TokenType == JsonTokenType.String && reader.ValueTextEquals("Topology"u8);
                break;
            case "transform":
                _transform = ParseTransform(ref reader);
                break;
            case "objects":
                ParseObjects(ref reader);
                break;
            case "arcs":
                _arcs = ArcList.Parse(ref reader, _file, _lines);
                break;
            default:
                reader.Skip();
                break;
        }
    }

    ArcTransform ParseTransform(ref Utf8JsonReader reader)
    {
        var offset = reader.TokenStartIndex;
        using var json = JsonDocument.ParseValue(ref reader);
        return ArcTransform.Of(json.RootElement)
            ?? throw Refusal(offset, "transform needs scale and translate, each a pair of numbers");
    }

    void ParseObjects(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.StartObject, "objects must be an object");
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var (name, offset) = (reader.GetString()!, reader.TokenStartIndex);
            reader.Read();
            if (!_objects.TryAdd(name, GeometryList.Parse(ref reader, _lines)))
                throw Refusal(offset, $"the object {name} stands twice");
        }
    }

    void Expect(ref Utf8JsonReader reader, JsonTokenType token, string otherwise)
    {
        if (reader.TokenType != token)
            throw Refusal(reader.TokenStartIndex, $"is not TopoJSON: {otherwise}");
    }

    ImportRefusedException Refusal(long offset, string reason) => new(_file, _lines.LineOf(offset), reason);

    ImportRefusedException Refusal(JsonException e)
    {
        var line = e.LineNumber ?? 0;
        var isAtEnd = _lines.OffsetOf(line, e.BytePositionInLine ?? 0) >= _bytes.AsSpan().TrimEnd("\r\n \t"u8).Length;
        return new(_file, (int)line + 1, isAtEnd
            ? "the file ends in the middle of the JSON: it is cut off"
            : $"is not valid JSON: {WithoutPlace(e.Message)}");
    }

    // The parser counts lines from 0; ours stands before the message.
    static string WithoutPlace(string message)
        => message.IndexOf(" LineNumber:", StringComparison.Ordinal) is var end and >= 0 ? message[..end] : message;
}
