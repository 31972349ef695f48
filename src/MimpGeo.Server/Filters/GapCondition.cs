using MimpGeo.Domain;

namespace MimpGeo.Server.Filters;

/// <summary>The territories that a gap question lists, as SQL.</summary>
static class GapCondition
{
    /// <summary>True for a territory of the answer; <c>ubigeo</c> is its code.</summary>
    public static string Of(GapPlan plan, SqlText sql) => $"ubigeo IN (SELECT o.ubigeo {From(plan, sql)})";

    /// <summary><c>FROM … WHERE …</c>: <c>o</c> is the observation of a territory <c>t</c> that is above the threshold and lacks the service.</summary>
    /// <remarks>
    /// The distances and points-in-outlines of every public service stand in nearest_service and located_service since
    /// the import: a question is a few index scans and no geometry is computed.
    /// </remarks>
    public static string From(GapPlan plan, SqlText sql)
    {
        var asked = plan.Asked;
        return $"""
            FROM observation AS o
            JOIN territory AS t ON t.ubigeo = o.ubigeo
            WHERE o.indicator = {sql.Bind(plan.Indicator.Indicator.Code)} AND o.period = {sql.Bind(plan.Period)}
              AND t.level = {sql.Bind(asked.Level.Code)} AND starts_with(o.ubigeo, {sql.Bind(asked.Scope?.Code ?? "")})
              AND {Above(asked.Confidence, sql.Bind(plan.Above))}
              AND {None(plan, sql)}
            """;
    }

    static string Above(Confidence confidence, string threshold) => confidence.Code switch
    {
        "certain" => $"o.low > {threshold}",
        "possible" => $"o.high > {threshold}",
        "likely" => FormattableString.Invariant(
            $"o.value > {threshold} AND o.value - {Confidence.LikelyShareOfWidth} * (o.high - o.low) >= {threshold}"),
        _ => $"o.value > {threshold}",
    };

    static string None(GapPlan plan, SqlText sql)
    {
        var (type, modality) = (sql.Bind(plan.Asked.Service.Code), sql.Bind(plan.Modality ?? ""));
        return plan.Asked switch
        {
            { WithinKm: { } km } => NoneNearby(type, modality, sql.Bind((double)km)),
            { Assign: var assign } when assign == Assignment.Location => NoneInside(type, modality, sql.Bind(plan.Asked.Level.Digits)),
            _ => NoneDeclared(type, modality, sql.Bind(plan.Asked.Level.Digits)),
        };
    }

    // NOT IN, not NOT EXISTS: the list does not depend on the row, so it is hashed once whatever plan is chosen.
    // It holds no nulls.
    static string NoneDeclared(string type, string modality, string digits) => $"""
        o.ubigeo NOT IN (
            SELECT left(has.ubigeo, {digits}) FROM service_presence AS has
            WHERE has.type = {type} AND ({modality} = '' OR has.modality = {modality}))
        """;

    static string NoneInside(string type, string modality, string digits) => $"""
        o.ubigeo NOT IN (
            SELECT left(inside.ubigeo, {digits}) FROM located_service AS inside
            JOIN public_service AS has ON has.id = inside.service_id
            WHERE has.type = {type} AND ({modality} = '' OR has.modality = {modality}))
        """;

    static string NoneNearby(string type, string modality, string km) => $"""
        t.capital_point IS NOT NULL AND NOT EXISTS (
            SELECT FROM nearest_service AS near
            WHERE near.type = {type} AND near.modality = {modality} AND near.ubigeo = o.ubigeo AND near.km <= {km})
        """;
}
