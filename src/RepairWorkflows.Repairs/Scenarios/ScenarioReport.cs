using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Timeline;

namespace RepairWorkflows.Repairs.Scenarios;

/// <summary>How a scenario came out.</summary>
/// <param name="Failures">What was otherwise than expected, in order; nothing when it holds.</param>
/// <param name="Orders">What happened to its orders.</param>
public sealed record ScenarioReport(IReadOnlyList<ScenarioProblem> Failures, IReadOnlyList<PlayedOrder> Orders)
{
    /// <summary>What the scenario is called; null when its text cannot be read.</summary>
    public string? Title { get; init; }

    /// <summary>Whether everything came out as it says.</summary>
    public bool Holds => Failures.Count == 0;
}

/// <summary>An order that was played.</summary>
/// <param name="Name">The scenario's own name for it; empty when there is only one.</param>
/// <param name="Number">The order's number.</param>
/// <param name="Timeline">What happened, oldest first.</param>
/// <param name="Clocks">Its clocks, oldest first.</param>
public sealed record PlayedOrder(
    string Name, string Number, IReadOnlyList<TimelineEntry> Timeline, IReadOnlyList<ClockRecord> Clocks);
