using System.Globalization;
using System.Text;
using MimpGeo.Store;
using Npgsql;

namespace MimpGeo.Server.Filters;

/// <summary>SQL in the making and the values that are bound to its <c>$1</c>, <c>$2</c> …</summary>
sealed class SqlText
{
    readonly StringBuilder _text = new();
    readonly List<object> _values = [];

    readonly int _taken;

    public SqlText()
    {
    }

    /// <param name="taken">The first placeholders are somebody else's.</param>
    public SqlText(int taken) => _taken = taken;

    /// <summary>The number that the next bound value gets.</summary>
    public int Next => _taken + _values.Count + 1;

    public IReadOnlyList<object> Values => _values;

    public SqlText Add(string sql)
    {
        _text.Append(sql);
        return this;
    }

    /// <returns>The placeholder of the value.</returns>
    public string Bind(object value)
    {
        _values.Add(value);
        return string.Create(CultureInfo.InvariantCulture, $"${_taken + _values.Count}");
    }

    /// <summary>Binds values whose placeholders stand in the text already.</summary>
    public void BindAll(IEnumerable<object> values) => _values.AddRange(values);

    public override string ToString() => _text.ToString();

    public NpgsqlCommand Command(StoreSession session)
    {
        var command = session.Command(_text.ToString());
        foreach (var value in _values)
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        return command;
    }
}
