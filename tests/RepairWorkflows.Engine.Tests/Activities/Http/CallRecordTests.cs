using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using RepairWorkflows.Engine.Activities.Http;
using RepairWorkflows.Engine.Runtime.Inspection;
using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Engine.Tests.Activities.Http;

/// <summary>What is kept of a call, and what its answer becomes.</summary>
public sealed class CallRecordTests
{
    [Theory]
    [InlineData("unreachable", "nobody", """{"Error":"nobody"}""")]
    [InlineData("late", "no answer in time", """{"Cancelled":true}""")]
    public async Task When_no_answer_came_then_the_journal_has_an_event_of_it(
        string answer, string message, string notes)
    {
        await using var host = HostWith(
            answer == "late" ? new HttpCallAnswer.TimedOut() : new HttpCallAnswer.Unreachable("nobody"));
        await host.PublishAsync(new Drawing("send").With("s", "Elsa.FlowSendHttpRequest", Url()).ToString());

        await host.StartAsync("send");

        var burst = (await host.Get<InstanceInspector>().ReadJournalAsync("i1", CancellationToken.None))[0];
        burst.Entries.Where(entry => entry.ActivityId == "s").Select(entry => (entry.EventName, entry.Message))
            .Take(2).ShouldBe([("Started", null), ("Error", message)]);
        burst.Executions[^1].Notes.ToString().ShouldBe(notes);
    }

    [Theory]
    [InlineData("application/problem+json", "string")]
    [InlineData("application/json", "object")]
    [InlineData("text/csv", "object")]
    public async Task When_nothing_says_what_an_answer_becomes_then_only_plain_json_is_taken_apart(
        string type, string kind)
    {
        await using var host = HostWith(TestCalls.Answer(200, """{"n":3}""", type));
        await host.PublishAsync(new Drawing("send").With("s", "Elsa.FlowSendHttpRequest", Url())
            .With("w", "Elsa.WriteLine", ("text", Drawing.Script("typeof getOutputFrom('s', 'ParsedContent')")))
            .Arrows("s->w").ToString());

        await host.StartAsync("send");

        (await host.LinesAsync("i1")).ShouldBe([kind]);
    }

    private static EngineTestHost HostWith(HttpCallAnswer answer) =>
        new(engine => engine.Services.AddSingleton<IHttpCalls>(new TestCalls(_ => answer)));

    private static (string, JsonNode?) Url() => ("url", Drawing.Literal("http://there.test/x"));
}
