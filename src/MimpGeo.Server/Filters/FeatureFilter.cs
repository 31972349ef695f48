using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using MimpGeo.Domain;
using MimpGeo.Server.Http;
using MimpGeo.Store.Collections;

namespace MimpGeo.Server.Filters;

/// <summary>Which features of a collection are meant: everything that narrows it, each condition as it is put into SQL.</summary>
/// <param name="Collection">The collection.</param>
/// <param name="Conditions">All of them hold. Each writes its SQL and binds its values.</param>
/// <param name="Key">The conditions in a normal form: equal filters have equal keys.</param>
sealed record FeatureFilter(Collection Collection, IReadOnlyList<Func<SqlText, string>> Conditions, string Key)
{
    public bool IsEverything => Conditions is [];

    /// <returns>SQL of all conditions, each after an AND.</returns>
    public string And(SqlText sql) => string.Concat(Conditions.Select(condition => $" AND ({condition(sql)})"));

    /// <summary>A short name of the filter for the names of files.</summary>
    public string Hash => IsEverything ? "all" : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Key)).AsSpan(0, 4));

    /// <summary>Writes <c>FROM … WHERE …</c>; the collection's relation is <c>f</c>.</summary>
    public void WriteTo(SqlText sql) => sql.Add($" FROM {Collection.Relation} AS f WHERE true{And(sql)}");

    public static FeatureFilter Everything(Collection collection) => new(collection, [], "");

    /// <summary>Every condition of a question, whatever is asked of the features that are left: <c>bbox</c>, <c>datetime</c>, properties by name, <c>filter</c>.</summary>
    public static FeatureFilter Of(QueryParameters query, Collection collection, CollectionSet set)
    {
        var filter = Everything(collection).AndBox(query).AndTime(query);
        foreach (var property in PropertyFilter.Of(collection))
        {
            if (query.Text(property.Name) is { } text)
            {
                var value = PropertyFilter.Value(property, text);
                filter = filter.And($"{property.Column}={JsonSerializer.Serialize(value)}", sql => $"{property.Column} = {sql.Bind(value)}"); // a text may hold what parts conditions
            }
        }

        return filter.AndCql(query, set);
    }

    /// <summary>Only features that meet the box of the parameter <c>bbox</c>, and those without geometry.</summary>
    public FeatureFilter AndBox(QueryParameters query) => BoxFilter.Of(query) is { } box ? AndBox(box) : this;

    public FeatureFilter AndBox(BoxFilter box) => And(box.ToString(), Collection.Geometry is { } geometry ? sql => box.Condition(geometry, sql) : _ => "true");

    /// <summary>Only features that have a geometry; not for collections without one.</summary>
    public FeatureFilter AndPlaced() => And("placed", _ => $"{Collection.Geometry!.Column} IS NOT NULL");

    /// <summary>Only features that hold at the time of the parameter <c>datetime</c>.</summary>
    public FeatureFilter AndTime(QueryParameters query)
        => TimeFilter.Of(query) is { } time && Collection.Time is { } columns ? And(time.ToString(), sql => time.Condition(columns, sql)) : this;

    /// <summary>Only features that the parameter <c>filter</c> lets through.</summary>
    public FeatureFilter AndCql(QueryParameters query, CollectionSet set)
        => CqlFilter.Of(query) is { } filter ? And(filter.Key, filter.Condition(Collection, set)) : this;

    /// <summary>Only territories of a territory, itself among them.</summary>
    public FeatureFilter AndWithin(Ubigeo territory)
        => territory == Ubigeo.Nation ? this : And($"within {territory}", sql => $"starts_with(f.ubigeo, {sql.Bind(territory.Code)})");

    /// <summary>Only territories that a gap question lists.</summary>
    public FeatureFilter AndGap(GapPlan plan) => And(plan.Key, sql => GapCondition.Of(plan, sql));

    /// <summary>Only services of the kind that a gap question asks for.</summary>
    public FeatureFilter AndServiceOf(GapPlan plan) => And(
        $"{plan.Asked.Service}/{plan.Modality}",
        sql => $"type = {sql.Bind(plan.Asked.Service.Code)}{(plan.Modality is { } modality ? $" AND modality = {sql.Bind(modality)}" : "")}");

    FeatureFilter And(string key, Func<SqlText, string> condition)
        => this with { Conditions = [.. Conditions, condition], Key = IsEverything ? key : $"{Key}&{key}" };
}
