using RepairWorkflows.Engine.Activities;

namespace RepairWorkflows.Repairs.Orders;

/// <summary>A repair order with its clocks, tasks and timeline: what one workflow instance carries along.</summary>
public sealed class RepairCase : InstanceCompanion
{
    /// <summary>Makes the case again from what a store has kept.</summary>
    public static RepairCase From(StoredCase stored) => throw new NotSupportedException(stored.Order.Number);

    /// <summary>What changed since the case was read; empties it. Called by the store, once per commit.</summary>
    public CaseChanges TakeChanges() => throw new NotSupportedException();

    /// <inheritdoc/>
    public override IReadOnlyList<Signal> OnTimerDue(InstanceTimer timer, DateTimeOffset now) => [];

    /// <inheritdoc/>
    public override CompanionEffects TakeEffects(DateTimeOffset now) => CompanionEffects.None;
}
