using MimpGeo.Domain;

namespace MimpGeo.Import.Compile;

/// <summary>The names of all territories by ubigeo, in proper case with accents, as INEI's list of 2025 writes them.</summary>
sealed class TerritoryNames
{
    readonly SortedDictionary<string, string> _names = new(StringComparer.Ordinal) { ["00"] = "Perú" };

    public static TerritoryNames Read(SourceFolder source)
    {
        var names = new TerritoryNames();
        foreach (var row in SourceCsv.Rows(source.Districts))
            names.Add(row.Text("ubigeo"), row.Text("departamento"), row.Text("provincia"), row.Text("distrito"));

        // The directory names a district (160405, of 2025) that no list of INEI has yet.
        foreach (var row in SourceCsv.Rows(source.ViolenceServices).Where(row => !names._names.ContainsKey(row.Text("ubigeo"))))
            names.Add(row.Text("ubigeo"), row.Text("departamento"), row.Text("provincia"), row.Text("distrito"));
        return names;
    }

    public IEnumerable<string> Codes => _names.Keys;

    public string this[string ubigeo] => _names[ubigeo];

    public string Above(string ubigeo, int digits) => ubigeo.Length > digits ? _names[ubigeo[..digits]] : "";

    /// <summary>The department of that name, accents and case aside; ENDES writes names without accents and no codes.</summary>
    public string DepartmentCalled(string name)
        => name is "NACIONAL" ? "00" : _names.First(pair => pair.Key.Length == 2 && PlainName.Of(pair.Value) == PlainName.Of(name)).Key;

    void Add(string ubigeo, string department, string province, string district)
    {
        _names[ubigeo[..2]] = department;
        _names[ubigeo[..4]] = province;
        _names[ubigeo] = district;
    }
}
