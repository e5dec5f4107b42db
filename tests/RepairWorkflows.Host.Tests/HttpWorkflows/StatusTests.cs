using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using RepairWorkflows.Host.HttpWorkflows;
using RepairWorkflows.Host.Tests.Api.Elsa;
using RepairWorkflows.Host.Tests.Hosting;
using RepairWorkflows.Testing.Engine;
using static RepairWorkflows.Host.Tests.HttpWorkflows.AnHttpWorkflow;

namespace RepairWorkflows.Host.Tests.HttpWorkflows;

/// <summary>What a sender is answered, case by case.</summary>
[Collection(DemoHost.Collection)]
public sealed class StatusTests(DemoHost host)
{
    [Fact]
    public async Task When_nobody_waits_at_the_path_then_404_with_nothing() =>
        (await host.CallAsync("nowhere").ReadAsync()).ShouldBe((404, ""));

    [Fact]
    public async Task When_the_method_is_another_then_404()
    {
        await host.PublishAsync("st-method", Endpoint("h", "st/method"), Answer("r", "'ok'"));

        (await host.CallAsync("st/method").ReadAsync()).ShouldBe((200, "ok"));
        (await host.CallAsync("st/method", "POST").ReadAsync()).ShouldBe((404, ""));
    }

    [Theory]
    [InlineData(null, 200)]
    [InlineData("definition-writers", 200)]
    [InlineData("administrators-only", 401)]
    [InlineData("no-such-policy", 401)]
    public async Task When_an_endpoint_asks_for_a_session_then_only_who_meets_its_policy_gets_in(
        string? policy, int status)
    {
        var path = $"st/auth-{policy}";
        (string, JsonNode?)[] terms = [("authorize", Drawing.Literal(true)), ("policy", Drawing.Literal(policy))];
        await host.PublishAsync($"st-auth-{policy}", Endpoint("h", path, terms), Answer("r", "'in'"));

        (await host.CallAsync(path).ReadAsync()).ShouldBe((401, ""));
        ((int)(await host.Owner().ReadAsync("/workflows/" + path)).StatusCode).ShouldBe(status);
    }

    [Fact]
    public async Task When_a_waiting_endpoint_asks_for_a_session_then_it_does_so_too()
    {
        await host.PublishAsync(
            "st-wait-auth", Drawing.LineActivity("a"), Wait("h", "st/wait-auth", ("authorize", Drawing.Literal(true))),
            Answer("r", "'in'"));
        await host.Owner().ExecuteAsync("st-wait-auth");

        (await host.CallAsync("st/wait-auth").ReadAsync()).ShouldBe((401, ""));
        (await host.Owner().ReadAsync("/workflows/st/wait-auth")).StatusCode.ShouldBe(System.Net.HttpStatusCode.OK);
    }

    [Fact]
    public async Task When_two_endpoints_of_one_workflow_match_then_500_names_them()
    {
        await host.PublishAsync(
            new Drawing("st-twice").With(Endpoint("h", "st/twice")).With(Endpoint("i", "st/twice")));

        var (status, body) = await host.CallAsync("st/twice").ReadAsync();

        status.ShouldBe(500);
        body.ShouldBe(
            """{"errorMessage":"The call is ambiguous and matches multiple workflows.","workflows":"""
            + """[{"WorkflowDefinitionId":"st-twice"},{"WorkflowDefinitionId":"st-twice"}]}""");
    }

    [Fact]
    public async Task When_nothing_answers_then_200_with_nothing()
    {
        await host.PublishAsync("st-none", Endpoint("h", "st/none"), Drawing.LineActivity("a"));

        (await host.CallAsync("st/none").ReadAsync()).ShouldBe((200, ""));
    }

    [Theory]
    [InlineData("FaultStrategy")]
    [InlineData("ContinueWithIncidentsStrategy")]
    public async Task When_a_step_faults_then_500_whatever_the_strategy_unless_it_was_answered_before(string strategy)
    {
        var fault = Drawing.Activity("q", "Elsa.Fault", ("message", Drawing.Literal("broken")));
        await host.PublishAsync(With(strategy, "st-fault", Endpoint("h", $"st/fault-{strategy}"), fault));
        await host.PublishAsync(With(
            strategy, "st-answered", Endpoint("h", $"st/answered-{strategy}"), Answer("r", "'first'"),
            fault.DeepClone().AsObject()));

        (await host.CallAsync($"st/fault-{strategy}").ReadAsync()).ShouldBe((500, ""));
        (await host.CallAsync($"st/answered-{strategy}").ReadAsync()).ShouldBe((200, "first"));
    }

    [Fact]
    public async Task When_the_burst_takes_longer_than_the_endpoint_allows_then_408()
    {
        // Each statement is long, so that time runs out before the statements do.
        var script = $"let odd = true; for (;;) odd = {new string('!', 200)}odd;";
        await host.PublishAsync(
            "st-late", Endpoint("h", "st/late", ("requestTimeout", Drawing.Literal("00:00:00.2"))),
            Drawing.Activity("s", "Elsa.RunJavaScript", ("script", Drawing.Literal(script))));

        (await host.CallAsync("st/late").ReadAsync()).ShouldBe((408, ""));
    }

    [Fact]
    public async Task When_the_process_is_stopping_then_503_says_when_to_come_again()
    {
        var context = new DefaultHttpContext { Request = { Path = "/workflows/a" } };
        var middleware = new HttpWorkflowMiddleware(
            _ => throw new InvalidOperationException("passed on"), null!, null!, new Stopping(),
            Options.Create(new HttpWorkflowOptions()));

        await middleware.InvokeAsync(context);

        context.Response.StatusCode.ShouldBe(503);
        context.Response.Headers.RetryAfter.ShouldBe(["5"]);
    }

    private static Drawing With(string strategy, string id, params JsonObject[] steps)
    {
        var drawing = new Drawing($"{id}-{strategy}");
        if (strategy.StartsWith("Continue", StringComparison.Ordinal))
        {
            drawing.ContinueWithIncidents();
        }

        return drawing.InOrder(steps);
    }

    private sealed class Stopping : IHostApplicationLifetime
    {
        public CancellationToken ApplicationStarted => CancellationToken.None;

        public CancellationToken ApplicationStopping => new(canceled: true);

        public CancellationToken ApplicationStopped => CancellationToken.None;

        public void StopApplication()
        {
        }
    }
}
