namespace MimpGeo.Import;

/// <summary>The input was refused whole: nothing of it was loaded.</summary>
public sealed class ImportRefusedException(IReadOnlyList<Rejection> rejections)
    : Exception(string.Join(Environment.NewLine, rejections))
{
    public ImportRefusedException(string file, int? line, string reason)
        : this([new Rejection(file, line, reason)])
    {
    }

    public IReadOnlyList<Rejection> Rejections { get; } = rejections;
}
