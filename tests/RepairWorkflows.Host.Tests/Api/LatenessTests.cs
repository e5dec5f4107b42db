using System.Net;
using RepairWorkflows.Host.Tests.Api.Elsa;
using RepairWorkflows.Host.Tests.Hosting;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Host.Tests.Api;

/// <summary>Each firing of a timer can be asked about.</summary>
public sealed class LatenessTests
{
    private const string Path = "/api/v1/timers/lateness";

    [Fact]
    public async Task When_a_timer_fired_then_every_period_counts_it_and_none_was_early()
    {
        await using var host = new TestHost(isDemonstration: true);
        var owner = host.Owner();
        await owner.SendAsync($"{ADefinition.Api}/workflow-definitions", ADefinition.Saving(
            "wait", publish: true, new Drawing("wait").Delay("d", "00:00:05").ToFlowchart("f").ToJsonString()));
        await owner.ExecuteAsync("wait");
        var before = await FiredAsync(owner);

        await (await host.AsAsync(Role.ServiceSupervisor))
            .SendAsync("/api/v1/demo/clock", """{"advance":"00:00:10"}""");

        (await FiredAsync(owner)).ShouldAllBe(fired => fired > 0);
        (await FiredAsync(owner))[0].ShouldBeGreaterThan(before[0]);
        var periods = await (await owner.ReadAsync(Path)).BodyAsync();
        periods.EnumerateArray().Select(period => period.GetProperty("length").GetString())
            .ShouldBe(["01:00:00", "1.00:00:00", "30.00:00:00"]);
        periods.EnumerateArray().ShouldAllBe(period => period.GetProperty("early").GetInt32() == 0);
        periods[0].GetProperty("worst").GetProperty("dueAt").GetDateTimeOffset()
            .ShouldBeGreaterThan(periods[0].GetProperty("since").GetDateTimeOffset());
    }

    [Theory]
    [InlineData(Role.Technician, HttpStatusCode.Forbidden)]
    [InlineData(Role.ServiceSupervisor, HttpStatusCode.OK)]
    public async Task When_somebody_asks_then_only_who_looks_after_processes_is_told(string role, HttpStatusCode status)
    {
        await using var host = new TestHost(isDemonstration: true);
        (await (await host.AsAsync(role)).ReadAsync(Path)).StatusCode.ShouldBe(status);
    }

    private static async Task<List<int>> FiredAsync(HttpClient client) =>
    [
        .. (await (await client.ReadAsync(Path)).BodyAsync()).EnumerateArray()
            .Select(period => period.GetProperty("fired").GetInt32()),
    ];
}
