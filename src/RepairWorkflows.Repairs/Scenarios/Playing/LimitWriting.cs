using System.Text.Json;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Rulebook;

namespace RepairWorkflows.Repairs.Scenarios.Playing;

/// <summary>Publishes a limit with another length, as its owner would.</summary>
internal static class LimitWriting
{
    /// <summary>The command; a limit that counts working time goes on counting it.</summary>
    public static PublishPolicy Of(LimitChange change, ClockPolicy policy, Actor by)
    {
        var changed = policy with
        {
            Length = policy.Length.IsWorkTime ? ClockLength.OfWork(change.Length) : ClockLength.OfWall(change.Length),
        };
        return new PublishPolicy(
            policy.Name, JsonSerializer.Serialize(changed, RepairJson.Plain.ClockPolicy), null, "scenario", by);
    }
}
