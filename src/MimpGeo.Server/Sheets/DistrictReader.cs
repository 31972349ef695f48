using System.Data.Common;
using MimpGeo.Cartography.Sheets;
using MimpGeo.Domain;
using MimpGeo.Server.Cartographic;
using MimpGeo.Server.Filters;
using MimpGeo.Store;

namespace MimpGeo.Server.Sheets;

/// <summary>Reads the districts of a sheet, with an outline or without.</summary>
static class DistrictReader
{
    public static Task<List<SheetDistrict>> ReadAsync(StoreSession session, SheetQuestion question, SheetTerritory territory, SheetPlan plan, CancellationToken cancel)
    {
        var sql = new SheetSql(plan);
        var (collection, indicator) = (question.Filter.Collection, question.Style.Indicator);
        var anchors = territory.IsNation ? "NULL" : SheetSql.Anchors("s.plain", sql.InZone("f.label"));
        sql.Text.Add($"""
            SELECT f.ubigeo, f.name, coalesce(f.province, ''), coalesce(f.department, ''), {SheetSql.Wkb("s.outline")},
                   {ClassCounts.Figure(collection, indicator)}, {ClassCounts.Figure(collection, $"{indicator}_low")}, {ClassCounts.Figure(collection, $"{indicator}_high")},
                   {Meant(question, sql.Text)}, f.population, {Optional("rank", "int")}, {Optional("pooled", "text")}, {Nearest(question, sql.Text)}, {anchors}
            FROM {collection.Relation} AS f
            CROSS JOIN LATERAL (SELECT {sql.InZone($"f.{territory.Outline}")} AS outline, {sql.InZone("f.mercator_z8")} AS plain OFFSET 0) AS s
            WHERE {sql.Inside("f.ubigeo", territory.Prefix)}
            ORDER BY f.ubigeo
            """);
        return sql.ListAsync(session, DistrictOf, cancel);

        string Optional(string suffix, string type) => collection.Find($"{indicator}_{suffix}") is { Column: var column } ? $"f.{column}::{type}" : $"NULL::{type}";
    }

    // A filter that cannot say is a no, as in a WHERE.
    static string Meant(SheetQuestion question, SqlText sql)
        => string.Join(" AND ", question.Meant.Conditions.Select(condition => $"coalesce(({condition(sql)}), false)").DefaultIfEmpty("true"));

    static string Nearest(SheetQuestion question, SqlText sql) => question.Gap is not { } gap ? "NULL::float8"
        : $"(SELECT n.km FROM nearest_service AS n WHERE n.type = {sql.Bind(gap.Asked.Service.Code)} AND n.modality = {sql.Bind(gap.Modality ?? "")} AND n.ubigeo = f.ubigeo)";

    static SheetDistrict DistrictOf(DbDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), SheetSql.Wkb(row, 4),
        row.IsDBNull(5) ? null : row.GetDecimal(5),
        row.IsDBNull(6) || row.IsDBNull(7) ? null : new Interval(row.GetDecimal(6), row.GetDecimal(7)),
        row.GetBoolean(8),
        row.IsDBNull(9) ? null : row.GetInt32(9), row.IsDBNull(10) ? null : row.GetInt32(10), row.IsDBNull(11) ? null : row.GetString(11),
        row.IsDBNull(12) ? null : row.GetDouble(12), SheetSql.Anchors(row, 13));
}
