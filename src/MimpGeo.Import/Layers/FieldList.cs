using MimpGeo.Store.Collections;

namespace MimpGeo.Import.Layers;

/// <summary>The properties that a file's features turn out to have, in the order they are first seen.</summary>
sealed class FieldList
{
    readonly Dictionary<string, int> _positions = new(StringComparer.Ordinal);
    readonly List<(string Name, PropertyType? Type)> _fields = [];

    public IReadOnlyList<LayerField> Fields => [.. _fields.Select(seen => new LayerField(seen.Name, seen.Type ?? PropertyType.Text))];

    public int PositionOf(string name) => _positions[name];

    /// <param name="name">The property.</param>
    /// <param name="type">What a value of it is; null where the value is.</param>
    public void See(string name, PropertyType? type)
    {
        if (!_positions.TryGetValue(name, out var position))
        {
            _positions[name] = position = _fields.Count;
            _fields.Add((name, null));
        }

        if (type is { } seen)
            _fields[position] = (name, FieldType.Join(_fields[position].Type, seen));
    }
}
