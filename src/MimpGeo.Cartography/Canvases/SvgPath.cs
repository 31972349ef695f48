using System.Globalization;
using System.Xml;

namespace MimpGeo.Cartography.Canvases;

/// <summary>Writes the outlines of shapes, without a string for each of thousands of vertices.</summary>
sealed class SvgPath(XmlWriter xml)
{
    const int LongestVertex = 64;

    readonly char[] _buffer = new char[4096];
    int _length;

    public void Write(Shape shape)
    {
        xml.WriteStartAttribute("d");
        switch (shape)
        {
            case Shape.Polygon polygon:
                Write(polygon.Corners, closed: true);
                break;
            case Shape.Area area:
                Write(area.Rings, closed: true);
                break;
            case Shape.Line line:
                Write(line.Parts, closed: false);
                break;
        }

        Flush();
        xml.WriteEndAttribute();
    }

    void Write(IReadOnlyList<IReadOnlyList<Point>> parts, bool closed)
    {
        for (var i = 0; i < parts.Count; i++)
            Write(parts[i], closed);
    }

    void Write(IReadOnlyList<Point> part, bool closed)
    {
        for (var i = 0; i < part.Count; i++)
            Write(i == 0 ? 'M' : 'L', part[i]);
        if (closed && part.Count > 0)
            _buffer[_length++] = 'Z';
    }

    void Write(char command, Point vertex)
    {
        if (_length > _buffer.Length - LongestVertex)
            Flush();

        _buffer[_length++] = command;
        Write(vertex.X);
        _buffer[_length++] = ' ';
        Write(vertex.Y);
    }

    void Write(double number)
    {
        Math.Round(number, 3).TryFormat(_buffer.AsSpan(_length), out var written, default, CultureInfo.InvariantCulture);
        _length += written;
    }

    void Flush()
    {
        xml.WriteChars(_buffer, 0, _length);
        _length = 0;
    }
}
