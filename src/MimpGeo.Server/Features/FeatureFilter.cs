using System.Security.Cryptography;
using System.Text;
using MimpGeo.Store.Collections;

namespace MimpGeo.Server.Features;

/// <summary>Which features of a collection are meant: everything that narrows it, each condition as it is put into SQL.</summary>
/// <param name="Collection">The collection.</param>
/// <param name="Conditions">All of them hold. Each writes its SQL and binds its values.</param>
/// <param name="Key">The conditions in a normal form: equal filters have equal keys.</param>
sealed record FeatureFilter(Collection Collection, IReadOnlyList<Func<SqlText, string>> Conditions, string Key)
{
    public bool IsEverything => Conditions is [];

    /// <summary>A short name of the filter for the names of files.</summary>
    public string Hash => IsEverything ? "all" : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Key)).AsSpan(0, 4));

    /// <summary>Writes <c>FROM … WHERE …</c>; the collection's relation is <c>f</c>.</summary>
    public void WriteTo(SqlText sql)
    {
        sql.Add($" FROM {Collection.Relation} AS f WHERE true");
        foreach (var condition in Conditions)
            sql.Add($" AND ({condition(sql)})");
    }
}
