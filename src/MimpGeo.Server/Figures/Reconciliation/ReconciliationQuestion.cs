using MimpGeo.Server.Http;
using MimpGeo.Store;

namespace MimpGeo.Server.Figures.Reconciliation;

/// <summary>Which findings are asked for: every condition narrows, none means all.</summary>
sealed record ReconciliationQuestion(string? Rule, string? Severity, string? Source, string? Territory, string? Service)
{
    static readonly string[] Severities = ["error", "warning", "note"];

    static readonly string[] Shared = ["source", "territory", "service"];

    public static readonly string[] Names = ["rule", "severity", .. Shared];

    /// <exception cref="BadParameterException">A value is none that may be; the message lists those.</exception>
    public static async Task<ReconciliationQuestion> OfAsync(QueryParameters query, StoreSession session, CancellationToken cancel)
    {
        // The conditions that figures know too are read as theirs.
        var shared = new Dictionary<string, string?>();
        foreach (var name in Shared)
            shared[name] = query.Text(name) is { } text ? await FigureParameter.Of(name).ResolveAsync(text, session, cancel) : null;
        return new(
            OneOf(query, "rule", [.. Reconciliation.Rule.All.Select(rule => rule.Code)]), OneOf(query, "severity", Severities),
            shared["source"], shared["territory"], shared["service"]);
    }

    static string? OneOf(QueryParameters query, string name, string[] allowed)
        => query.Text(name) is not { } text || allowed.Contains(text) ? query.Text(name)
            : throw new BadParameterException(name, $"'{text}' is not known: expected {string.Join(", ", allowed)}.");
}
