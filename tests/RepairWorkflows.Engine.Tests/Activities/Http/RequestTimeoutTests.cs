using Microsoft.Extensions.DependencyInjection;
using RepairWorkflows.Engine.Activities.Http;
using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Engine.Tests.Activities.Http;

/// <summary>A request that takes longer than its endpoint allows.</summary>
public sealed class RequestTimeoutTests
{
    [Fact]
    public async Task When_the_time_is_over_in_a_step_then_it_faults_and_nothing_more_is_run()
    {
        using var limit = new CancellationTokenSource();
        await using var host = new EngineTestHost(engine => engine.Services.AddSingleton<IHttpCalls>(new Slow(limit)));
        await host.PublishAsync(new Drawing("http").Lines("a").ContinueWithIncidents()
            .With("h", "Elsa.HttpEndpoint", ("canStartWorkflow", true), ("path", Drawing.Literal("a")))
            .With("s", "Elsa.FlowSendHttpRequest", ("url", Drawing.Literal("http://there.test")))
            .Arrows("h->s", "h->a").ToString());

        var report = await host.RequestAsync("http", new TestRequest { Limit = limit.Token });

        report.Incidents.Single().Code.ShouldBe(EngineErrors.TimedOut);
        report.Header.Status.ShouldBe(InstanceStatus.Suspended);
        (await host.LinesAsync("i1")).ShouldBeEmpty();
    }

    private sealed class Slow(CancellationTokenSource limit) : IHttpCalls
    {
        public async Task<HttpCallAnswer> SendAsync(HttpCall call, CancellationToken cancellationToken)
        {
            await limit.CancelAsync();
            cancellationToken.ThrowIfCancellationRequested();
            return new HttpCallAnswer.TimedOut();
        }
    }
}
