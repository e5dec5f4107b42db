using System.Globalization;
using RepairWorkflows.Host.Playing;
using RepairWorkflows.Repairs.Scenarios;
using RepairWorkflows.Repairs.Timeline;

namespace RepairWorkflows.Host.Api.Definitions;

/// <summary>How a scenario came out, in the language of the request.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Title">What it is about; null when it cannot be read.</param>
/// <param name="Holds">Whether everything came out as it says.</param>
/// <param name="TookMilliseconds">How long playing it took.</param>
/// <param name="Failures">What came out otherwise, and in which line; nothing when it holds.</param>
/// <param name="Orders">What happened to its orders.</param>
internal sealed record ScenarioResult(
    string Name, string? Title, bool Holds, long TookMilliseconds, IReadOnlyList<ScenarioProblem> Failures,
    IReadOnlyList<PlayedOrderDocument> Orders)
{
    /// <summary>Says it.</summary>
    public static ScenarioResult Of(PlayedScenario played) => new(
        played.Name, played.Report.Title, played.Report.Holds, (long)played.Took.TotalMilliseconds,
        played.Report.Failures,
        [.. played.Report.Orders.DistinctBy(order => order.Number).Select(order => Document(order, played.Site))]);

    private static PlayedOrderDocument Document(PlayedOrder order, ScenarioSite site) => new(
        order.Number,
        [
            .. order.Timeline.Select(entry => new PlayedEntry(
                TimeZoneInfo.ConvertTime(entry.At, site.Zone),
                TimelineTexts.Render(entry, CultureInfo.CurrentUICulture, site.Zone, site.Rules), entry.Actor,
                entry.Clauses)),
        ]);
}

/// <summary>A scenario of a definition.</summary>
/// <param name="Name">What its file is called, without the ending.</param>
/// <param name="Title">What its author calls it; null where it has no title.</param>
internal sealed record ScenarioItem(string Name, string? Title);

/// <summary>What happened to an order of a scenario.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Timeline">What happened, oldest first.</param>
internal sealed record PlayedOrderDocument(string Number, IReadOnlyList<PlayedEntry> Timeline);

/// <summary>One thing that happened.</summary>
/// <param name="At">When, by the scenario's own clock.</param>
/// <param name="What">What.</param>
/// <param name="By">Who did it.</param>
/// <param name="Clauses">The clauses that it carries out.</param>
internal sealed record PlayedEntry(DateTimeOffset At, string What, string By, IReadOnlyList<string> Clauses);
