using MimpGeo.Import.Csv;

namespace MimpGeo.Import.Checks;

/// <summary>Refuses a row whose key stands on an earlier line already.</summary>
static class DuplicateCheck
{
    /// <param name="describe">The key in words, such as <c>id CEM0001</c>.</param>
    public static void Check<T, TKey>(InputFile<T> file, Func<T, TKey?> key, Func<T, string> describe, Rejections rejections)
        where TKey : notnull
    {
        var lines = new Dictionary<TKey, int>();
        foreach (var row in file.Rows)
        {
            if (key(row.Value) is { } value && !lines.TryAdd(value, row.Line))
                rejections.Add(file.Name, row.Line, $"{describe(row.Value)} stands on line {lines[value]} already.");
        }
    }
}
