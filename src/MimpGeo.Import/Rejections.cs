using System.Globalization;

namespace MimpGeo.Import;

/// <summary>Gathers everything that is wrong with an input, so that one run tells all of it.</summary>
sealed class Rejections
{
    /// <summary>A file that is wrong in every row is shown by its first ones and a number.</summary>
    public const int ShownPerFile = 20;

    readonly List<Rejection> _all = [];

    public bool Any => _all.Count > 0;

    public void Add(string file, int? line, string reason) => _all.Add(new Rejection(file, line, reason));

    public void Add(IEnumerable<Rejection> rejections) => _all.AddRange(rejections);

    public void ThrowIfAny()
    {
        if (Any)
            throw new ImportRefusedException([.. _all.GroupBy(rejection => rejection.File).SelectMany(Shown)]);
    }

    static IEnumerable<Rejection> Shown(IGrouping<string, Rejection> file)
    {
        var inOrder = file.OrderBy(rejection => rejection.Line ?? 0).ToList();
        return inOrder.Count <= ShownPerFile ? inOrder : [.. inOrder.Take(ShownPerFile), More(file.Key, inOrder.Count - ShownPerFile)];
    }

    static Rejection More(string file, int count)
        => new(file, null, string.Create(CultureInfo.InvariantCulture, $"… and {count:N0} more."));
}
