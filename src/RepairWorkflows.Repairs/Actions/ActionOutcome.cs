using System.Text.Json.Nodes;

namespace RepairWorkflows.Repairs.Actions;

/// <summary>What an action means for the step that offered it.</summary>
/// <param name="EndsStep">Whether the step is over; else it goes on resting.</param>
/// <param name="Outcome">Which way the process goes on: with an ended step null is <c>Done</c>, else null is
/// nowhere.</param>
internal readonly record struct ActionOutcome(bool EndsStep, string? Outcome)
{
    /// <summary>The step is over.</summary>
    public static ActionOutcome Done => new(true, null);

    /// <summary>It was noted, and the step goes on resting.</summary>
    public static ActionOutcome Noted => new(false, null);

    /// <summary>What the timeline says of it beside the action's fields; null for nothing.</summary>
    public JsonObject? Particulars { get; init; }

    /// <summary>Who is told at once, and what; null tells nobody.</summary>
    public ActionNotice? Notice { get; init; }

    /// <summary>The roles the task is still for while the step goes on resting; null leaves them as they are.</summary>
    public IReadOnlyList<string>? StillFor { get; init; }

    /// <summary>The step is over, and the process goes this way.</summary>
    public static ActionOutcome Ends(string outcome) => new(true, outcome);

    /// <summary>The step goes on resting, and the process goes this way meanwhile.</summary>
    public static ActionOutcome Emits(string outcome) => new(false, outcome);
}

/// <summary>What somebody is told because of an action.</summary>
/// <param name="Kind">What, as a stable word.</param>
/// <param name="Roles">Whom.</param>
internal sealed record ActionNotice(string Kind, params IReadOnlyList<string> Roles);
