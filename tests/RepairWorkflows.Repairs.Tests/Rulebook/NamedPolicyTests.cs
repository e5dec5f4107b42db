using RepairWorkflows.Repairs.Rulebook;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Repairs.Tests.Rulebook;

/// <summary>A version that means the same for a clock is followed, and no entry is made of it.</summary>
public sealed class NamedPolicyTests
{
    [Theory]
    [InlineData("\"displayName\": { \"en\": \"Ticket\" }, ", "service-supervisor", 0)]
    [InlineData("", "project-manager", 1)]
    public async Task When_a_policy_is_published_then_orders_tell_of_it_only_what_changes_for_their_clocks(
        string name, string told, int entries)
    {
        await using var host = await CaseTestHost.WithAsync(
            "unified-report", null, ("ticketing", Policy("", "service-supervisor")));
        var order = (await host.ReportAsync()).OrderId;

        await host.SendAsync(new PublishPolicy("ticketing", Policy(name, told), null, "x", People.Owner));
        await host.TakeAsync(order, "triage", People.Agent, ("urgency", "general"));

        var view = await host.CaseAsync(order);
        view.Clocks.Single(clock => clock.Policy == "ticketing").PolicyVersion.ShouldBe(3);
        view.Timeline.Count(entry => entry.Kind == "clock.changed"
            && entry.Details.Contains("\"ticketing\"", StringComparison.Ordinal)).ShouldBe(entries);
    }

    private static string Policy(string name, string told) =>
        $$"""
        { "name": "ticketing", {{name}}"length": { "wall": "00:05:00" }, "clauses": ["S3.3"],
          "stages": [{ "percent": 100, "tell": ["{{told}}"] }] }
        """;
}
