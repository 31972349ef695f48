using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;
using MimpGeo.Server.Filters;
using MimpGeo.Server.Http;
using Npgsql;

namespace MimpGeo.Server.Gaps;

/// <summary>Sends an answer as GeoJSON or as JSON without geometry, row by row, so that memory does not grow with it.</summary>
static class GapJson
{
    const int FlushAt = 16 * 1024;

    // The indicator's own name is the property's, as in the collections: poverty, poverty_low, poverty_high …
    const string Properties = """
        json_build_object(
            'ubigeo', ubigeo, 'name', name, 'province', province, 'department', department,
            'reniec', reniec, 'capital', capital, 'capital_lon', capital_lon, 'capital_lat', capital_lat,
            'population', population, 'area_km2', area_km2,
            indicator, trim_scale(round(value, 4)),
            indicator || '_low', trim_scale(round(low, 4)),
            indicator || '_high', trim_scale(round(high, 4)),
            indicator || '_pooled', pooled_group,
            indicator || '_rank', rank_national,
            'poor_low', trim_scale(round(poor_low, 4)),
            'poor', trim_scale(round(poor, 4)),
            'poor_high', trim_scale(round(poor_high, 4)),
            'nearest_id', nearest_id, 'nearest_name', nearest_name,
            'nearest_km', round(nearest_km::numeric, 3)
        """;

    const string Box = """
        json_build_array(ST_XMin(extent), ST_YMin(extent), ST_XMax(extent), ST_YMax(extent))
        """;

    /// <summary>One item: the properties and the box, no geometry.</summary>
    public const string Items = Properties + ", 'bbox', CASE WHEN extent IS NOT NULL THEN " + Box + " END)::text";

    // Joined as text: a cast to json would parse every coordinate again.
    /// <summary>One GeoJSON feature, in CRS84 to seven decimals (a centimetre).</summary>
    public const string Features = """
        '{"type":"Feature","id":"' || ubigeo || '","geometry":' || coalesce(ST_AsGeoJSON(geom, 7), 'null')
            || CASE WHEN geom IS NULL THEN '' ELSE ',"bbox":' || (
        """ + Box + """
        )::text END || ',"properties":' || (
        """ + Properties + ")::text) || '}'";

    public static async Task WriteAsync(PipeWriter body, GapPlan plan, NpgsqlDataReader rows, bool geoJson, CancellationToken cancel)
    {
        var more = await rows.ReadAsync(cancel);
        var totals = more ? GapTotals.Of(rows) : GapTotals.None;
        body.Write(geoJson ? """{"type":"FeatureCollection","""u8 : "{"u8);
        body.Write(Head(plan, totals).AsSpan(1..^1)); // its members, inside the braces of this object
        body.Write(geoJson ? ""","features":["""u8 : ""","items":["""u8);
        while (more)
        {
            body.Write(rows.GetFieldValue<byte[]>(GapTotals.Columns));
            more = await rows.ReadAsync(cancel);
            if (more)
                body.Write(","u8);
            if (body.UnflushedBytes > FlushAt)
                await body.FlushAsync(cancel);
        }

        body.Write("]}"u8);
        await body.FlushAsync(cancel);
    }

    static byte[] Head(GapPlan plan, GapTotals totals) => JsonSerializer.SerializeToUtf8Bytes(
        new Dictionary<string, object>
        {
            ["question"] = Question(plan),
            ["snapshot"] = plan.Facts.Snapshot,
            ["numberMatched"] = totals.Matched,
            ["numberReturned"] = Math.Min(totals.Matched, plan.Asked.Limit ?? totals.Matched),
            ["totals"] = new Dictionary<string, object>
            {
                [plan.Asked.Level.Plural] = totals.Matched,
                ["population"] = totals.Population,
                ["poor_low"] = totals.PoorLow,
                ["poor"] = totals.Poor,
                ["poor_high"] = totals.PoorHigh,
            },
            ["sources"] = GapNote.Sources(plan).Select(source => new
            {
                source.Code,
                source.Title,
                source.Publisher,
                source.Licence,
                source.ReferenceDate,
            }),
            ["notes"] = GapNote.Of(plan),
        },
        ApiJson.Options);

    static object Question(GapPlan plan) => new
    {
        Level = plan.Asked.Level.Code,
        Indicator = plan.Indicator.Indicator.Code,
        plan.Period,
        plan.Above,
        Confidence = plan.Asked.Confidence.Code,
        Service = plan.Asked.Service.Code,
        plan.Modality,
        Assign = plan.Asked.Assign?.Code,
        plan.Asked.WithinKm,
        Department = plan.Asked.Scope?.Code[..2],
        Province = plan.Asked.Scope is { Code.Length: 4 } province ? province.Code : null,
    };
}
