using RepairWorkflows.Repairs.Rulebook;
using RepairWorkflows.Repairs.Texts;

namespace RepairWorkflows.Host.Api.Repairs;

/// <summary>A version of a calendar or clock policy.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Version">Its number, from 1.</param>
/// <param name="PublishedAt">When it was published.</param>
/// <param name="PublishedBy">By whom.</param>
/// <param name="Reason">Why.</param>
internal sealed record RuleDocument(
    string Name, int Version, DateTimeOffset PublishedAt, string PublishedBy, string Reason)
{
    public static RuleDocument From(RuleHead version) =>
        new(version.Name, version.Number, version.PublishedAt, version.PublishedBy,
            version.Origin == RuleOrigin.Seed ? RepairTexts.Get("rulebook.seeded") : version.Reason);
}
