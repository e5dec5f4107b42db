using System.Text.Json.Nodes;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Scenarios.Tests;

/// <summary>What became of a case's limits, and who was told of them.</summary>
internal static class LimitsOfCases
{
    /// <summary>The latest run of a limit.</summary>
    public static async Task<ClockRecord> ClockAsync(this CaseTestHost host, Guid order, string policy) =>
        (await host.CaseAsync(order)).Clocks.Last(clock => clock.Policy == policy);

    /// <summary>The roles that were told something of a limit, for example <c>clock.breached</c>.</summary>
    public static IEnumerable<string> ToldOf(this CaseTestHost host, string kind, string policy) =>
        host.Notifications.All
            .Where(told => told.Kind == kind && JsonNode.Parse(told.Details)!["policy"]!.GetValue<string>() == policy)
            .Select(told => told.Role);
}
