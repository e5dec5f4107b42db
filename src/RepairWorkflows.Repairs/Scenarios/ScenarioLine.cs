using System.Text.Json.Nodes;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Scenarios;

/// <summary>A line of a scenario's story.</summary>
/// <param name="Line">Where it stands, counted from 1.</param>
public abstract record ScenarioLine(int Line)
{
    /// <summary>Time passes.</summary>
    /// <param name="Line">Where it stands.</param>
    /// <param name="At">Until when.</param>
    public sealed record Wait(int Line, DateTimeOffset At) : ScenarioLine(Line);

    /// <summary>Somebody does something.</summary>
    /// <param name="Line">Where it stands.</param>
    /// <param name="At">When.</param>
    /// <param name="Order">Which order, by the scenario's own name for it; empty when there is only one.</param>
    /// <param name="By">Who.</param>
    /// <param name="Action">Which action, by its stable word; null for the report that opens an order.</param>
    /// <param name="Fields">What is filled in.</param>
    public sealed record Act(
        int Line, DateTimeOffset At, string Order, Actor By, string? Action, JsonObject Fields) : ScenarioLine(Line)
    {
        /// <summary>The process of the order that a report opens; null for an action.</summary>
        public string? Process { get; init; }

        /// <summary>Whether what follows expects that it is refused.</summary>
        public bool MayBeRefused { get; init; }
    }

    /// <summary>Something has to be so.</summary>
    /// <param name="Line">Where it stands.</param>
    /// <param name="Order">Of which order.</param>
    /// <param name="What">What.</param>
    /// <param name="Text">The same as its author wrote it.</param>
    public sealed record Expect(int Line, string Order, Expectation What, string Text) : ScenarioLine(Line);
}
