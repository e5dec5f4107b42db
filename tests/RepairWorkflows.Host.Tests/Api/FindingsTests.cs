using System.Net;
using Microsoft.Extensions.DependencyInjection;
using RepairWorkflows.Engine.Runtime.Queue;
using RepairWorkflows.Host.Tests.Api.Elsa;
using RepairWorkflows.Host.Tests.Hosting;
using RepairWorkflows.Repairs;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Host.Tests.Api;

/// <summary>What does not go on by itself is shown, not silent.</summary>
public sealed class FindingsTests
{
    private const string Path = "/api/v1/findings";
    private const string Reason = """{"reason": "told the plumber"}""";

    [Fact]
    public async Task When_something_is_stuck_or_given_up_then_it_is_listed()
    {
        await using var host = new TestHost(isDemonstration: true);
        var owner = host.Owner();
        await owner.SendAsync($"{ADefinition.Api}/workflow-definitions", Stuck("stuck"));
        var stuck = await owner.ExecuteAsync("stuck");
        await GiveUpAnEventAsync(host, owner);

        var found = await (await owner.ReadAsync(Path)).BodyAsync();

        found.GetProperty("stuckTotal").GetInt32().ShouldBe(1);
        ADefinition.Text(found.GetProperty("stuck")[0], "instanceId").ShouldBe(stuck);
        found.GetProperty("stuck")[0].GetProperty("incidentCount").GetInt32().ShouldBe(1);
        ADefinition.Text(found.GetProperty("stuck")[0], "failure").ShouldBe("broken");
        foreach (var none in (string[])["faulted", "setAside", "failingTimers", "failingMessages"])
        {
            found.GetProperty(none).GetArrayLength().ShouldBe(0, none);
            found.GetProperty($"{none}Total").GetInt32().ShouldBe(0, none);
        }

        ADefinition.Text(found.GetProperty("deadLetters")[0], "kind").ShouldBe("Elsa.Event");
        ADefinition.Text(found.GetProperty("deadLetters")[0], "eventName").ShouldBe("nobodys");
        found.GetProperty("deadLetters").GetRawText().ShouldNotContain("secret");
    }

    [Fact]
    public async Task When_a_fault_has_ended_an_instance_then_it_is_listed_with_what_failed()
    {
        await using var host = new TestHost(isDemonstration: true);
        var owner = host.Owner();
        await owner.SendAsync($"{ADefinition.Api}/workflow-definitions", ADefinition.Faulting("ended"));
        var ended = await owner.ExecuteAsync("ended");

        var found = (await (await owner.ReadAsync(Path)).BodyAsync()).GetProperty("faulted")[0];

        ADefinition.Text(found, "instanceId").ShouldBe(ended);
        (ADefinition.Text(found, "step"), ADefinition.Text(found, "failure")).ShouldBe(("Fault", "broken"));
    }

    [Theory]
    [InlineData(Role.ServiceAgent, HttpStatusCode.Forbidden)]
    [InlineData(Role.Technician, HttpStatusCode.Forbidden)]
    [InlineData(Role.ServiceSupervisor, HttpStatusCode.OK)]
    [InlineData(Role.Administrator, HttpStatusCode.OK)]
    public async Task When_somebody_asks_then_only_who_looks_after_processes_is_told(string role, HttpStatusCode status)
    {
        await using var host = new TestHost(isDemonstration: true);
        (await (await host.AsAsync(role)).ReadAsync(Path)).StatusCode.ShouldBe(status);
    }

    [Fact]
    public async Task When_a_dead_letter_is_dismissed_with_a_reason_then_it_is_listed_no_more()
    {
        await using var host = new TestHost(isDemonstration: true);
        var owner = host.Owner();
        await GiveUpAnEventAsync(host, owner);
        var letter = (await (await owner.ReadAsync(Path)).BodyAsync()).GetProperty("deadLetters")[0];
        var path = $"{Path}/dead-letters/{ADefinition.Text(letter, "id")}/dismissal";

        await Refused(owner, path, "{}", HttpStatusCode.BadRequest, RepairErrors.ActionInvalid);
        var supervisor = await host.AsAsync(Role.ServiceSupervisor);
        await Refused(supervisor, path, Reason, HttpStatusCode.Forbidden, HostErrors.AccessDenied);
        (await owner.SendAsync(path, Reason)).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        (await (await owner.ReadAsync(Path)).BodyAsync()).GetProperty("deadLettersTotal").GetInt32().ShouldBe(0);
        await Refused(owner, path, Reason, HttpStatusCode.NotFound, RepairErrors.DeadLetterNotFound);
    }

    private static async Task Refused(HttpClient client, string path, string body, HttpStatusCode status, string code)
    {
        var answer = await client.SendAsync(path, body);
        (answer.StatusCode, ADefinition.Text(await answer.BodyAsync(), "code")).ShouldBe((status, code));
    }

    private static string Stuck(string id) =>
        ADefinition.Faulting(id).Replace(
            "\"options\": null", "\"options\": {\"incidentStrategyType\": \"ContinueWithIncidentsStrategy\"}",
            StringComparison.Ordinal);

    private static async Task GiveUpAnEventAsync(TestHost host, HttpClient owner)
    {
        await owner.SendAsync(
            $"{ADefinition.Api}/events/nobodys/trigger",
            """{"workflowExecutionMode": "Synchronous", "input": {"what": "secret"}}""");
        await host.Services.GetRequiredService<IQueuedStimuli>().ExpireAsync(
            DateTimeOffset.MaxValue.AddDays(-1), DateTimeOffset.UnixEpoch, default);
    }
}
