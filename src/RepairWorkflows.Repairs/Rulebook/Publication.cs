using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Rulebook;

/// <summary>Who publishes, and why.</summary>
/// <param name="By">Who.</param>
/// <param name="Reason">Why, in their words.</param>
/// <param name="Origin">How it came about.</param>
internal sealed record Publication(string By, string Reason, RuleOrigin Origin = RuleOrigin.Owner)
{
    /// <summary>What came with the server or its settings.</summary>
    public static Publication OfSeed { get; } = new(Actor.System.Name, "", RuleOrigin.Seed);
}
