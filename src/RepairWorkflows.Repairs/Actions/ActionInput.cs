using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Stations;

namespace RepairWorkflows.Repairs.Actions;

/// <summary>An action that somebody takes: what a resting step is given.</summary>
/// <param name="Action">Which.</param>
/// <param name="Fields">What was filled in, checked.</param>
/// <param name="By">Who.</param>
/// <param name="At">When.</param>
internal sealed record ActionInput(string Action, FieldValues Fields, Actor By, DateTimeOffset At)
{
    /// <summary>The repair stations of the site, for what depends on theirs; null for none.</summary>
    public StationDirectory? Stations { get; init; }

    /// <summary>The site's critical departments as of now, for an outage that is planned or cut.</summary>
    public IReadOnlyList<string> CriticalDepartments { get; init; } = [];

    /// <summary>
    /// How many open orders the technician has whom the action gives the order to; 0 for any other action.
    /// </summary>
    public int OpenOrders { get; init; }

    /// <summary>
    /// What it meant: the order has changed already. A rule that refuses has to be the operator's answer, and must not
    /// come up inside the workflow, where it would be an incident.
    /// </summary>
    public ActionOutcome Outcome { get; init; }
}
