using System.Text.Json;

namespace MimpGeo.Import.Layers;

/// <summary>Reads JSON from a file piece by piece: only the value in hand is in memory.</summary>
sealed class JsonStream(Stream file) : IDisposable
{
    const int InitialBuffer = 256 * 1024;
    const byte RecordSeparator = 0x1E; // between the texts of a GeoJSON text sequence, RFC 8142

    byte[] _buffer = new byte[InitialBuffer];
    int _start;
    int _end;
    bool _last;
    JsonReaderState _state = new(new() { AllowMultipleValues = true, MaxDepth = 64 });

    delegate bool Reading(ref Utf8JsonReader reader);

    /// <returns>The next token, with its text for a property name or string; <see cref="JsonTokenType.None"/> at the end.</returns>
    public (JsonTokenType Token, string? Text) Next()
    {
        (JsonTokenType, string?) found = default;
        return Advance((ref reader) =>
        {
            if (!reader.Read())
                return false;
            found = (reader.TokenType, reader.TokenType is JsonTokenType.PropertyName or JsonTokenType.String ? reader.GetString() : null);
            return true;
        }) ? found : default;
    }

    /// <returns>The next value whole; null where an array ends instead, or the file.</returns>
    public JsonDocument? NextValue()
    {
        JsonDocument? value = null;
        Advance((ref reader) =>
        {
            // A value that is not whole yet is read again from its beginning: the reader that failed is thrown away.
            return reader.Read() && (reader.TokenType == JsonTokenType.EndArray || JsonDocument.TryParseValue(ref reader, out value));
        });
        return value;
    }

    public void Dispose() => file.Dispose();

    bool Advance(Reading read)
    {
        while (true)
        {
            var reader = new Utf8JsonReader(_buffer.AsSpan(_start.._end), _last, _state);
            if (read(ref reader))
            {
                _state = reader.CurrentState;
                _start += (int)reader.BytesConsumed;
                return true;
            }

            if (_last)
                return false;
            Fill();
        }
    }

    void Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start.._end).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
            Array.Resize(ref _buffer, _buffer.Length * 2);
        var read = file.Read(_buffer.AsSpan(_end));
        _buffer.AsSpan(_end, read).Replace(RecordSeparator, (byte)' ');
        _end += read;
        _last = read == 0;
    }
}
