using System.Globalization;
using System.Text.RegularExpressions;
using MimpGeo.Import.Geodata;

namespace MimpGeo.Import.Checks;

/// <summary>Refuses a file that was cut off at the end of a line: it looks whole, but has fewer rows than the folder's README.md says and not its last one.</summary>
/// <remarks>Rows taken out here and there are a planner's own business, and so is a folder without that table.</remarks>
static partial class TruncationCheck
{
    const string Readme = "README.md";

    public static void Check(string folder, GeodataSet set)
    {
        var path = Path.Combine(folder, Readme);
        if (!File.Exists(path))
            return;

        var rejections = new Rejections();
        foreach (Match told in Row().Matches(File.ReadAllText(path)))
        {
            var (name, rows, last) = (told.Groups[1].Value, int.Parse(told.Groups[2].Value, CultureInfo.InvariantCulture), told.Groups[3].Value);
            if (set.RowsRead.TryGetValue(name, out var read) && read < rows && LastRow(Path.Combine(folder, name)) is var found && found != last)
            {
                rejections.Add(name, null, string.Create(
                    CultureInfo.InvariantCulture,
                    $"{read} rows, the last of them {found}, where {Readme} says {rows} up to {last}: the file is cut off. If rows were taken out on purpose, correct {Readme}."));
            }
        }

        rejections.ThrowIfAny();
    }

    /// <summary>The first two cells of the file's last line, as they are written.</summary>
    public static string LastRow(string path) => string.Join(',', File.ReadLines(path).Last(line => line.Length > 0).Split(',').Take(2));

    [GeneratedRegex(@"^\| (\w+\.csv) \|.*\| (\d{1,9}) \| ([^|]*) \| `[0-9a-f]{64}` \|\r?$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
