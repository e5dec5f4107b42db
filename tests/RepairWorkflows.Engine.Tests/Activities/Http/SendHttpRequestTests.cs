using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using RepairWorkflows.Engine.Activities.Http;
using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Engine.Tests.Activities.Http;

public sealed class SendHttpRequestTests
{
    [Theory]
    [InlineData("200", "200", "Done")]
    [InlineData("404", "404", "Done")]
    [InlineData("500", "un", "Done")]
    [InlineData("unreachable", "fc")]
    [InlineData("late", "to")]
    public async Task When_a_flow_sends_then_its_outcomes_tell_what_came(string answer, params string[] lines)
    {
        await using var host = HostWith(Calls(answer));
        await host.PublishAsync(new Drawing("send")
            .With("s", "Elsa.FlowSendHttpRequest", Url(), ("expectedStatusCodes", Codes("[200,404]")))
            .Lines("200", "404", "un", "fc", "to", "Done")
            .Arrows(
                "s:200->200", "s:404->404", "s:Unmatched status code->un", "s:Failed to connect->fc", "s:Timeout->to",
                "s:Done->Done")
            .ToString());

        await host.StartAsync("send");

        (await host.LinesAsync("i1")).ShouldBe(lines);
    }

    [Fact]
    public async Task When_no_status_is_expected_then_there_is_done_alone()
    {
        await using var host = HostWith(Calls("500"));
        await host.PublishAsync(new Drawing("send").Lines("un", "done")
            .With("s", "Elsa.FlowSendHttpRequest", Url(), ("expectedStatusCodes", Codes("[]")))
            .Arrows("s:Unmatched status code->un", "s:Done->done").ToString());

        await host.StartAsync("send");

        (await host.LinesAsync("i1")).ShouldBe(["done"]);
    }

    [Theory]
    [InlineData("200", "200")]
    [InlineData("404", "404")]
    [InlineData("500", "unmatched")]
    [InlineData("unreachable", "failed")]
    [InlineData("late", "late")]
    public async Task When_steps_are_drawn_for_what_comes_then_the_one_that_fits_is_run_and_then_done(
        string answer, string line)
    {
        await using var host = HostWith(Calls(answer));
        await host.PublishAsync(new Drawing("send").Lines("z")
            .With(
                "s", "Elsa.SendHttpRequest", Url(),
                ("expectedStatusCodes", new JsonArray(Case(200), Case(404))),
                ("unmatchedStatusCode", Drawing.LineActivity("unmatched")),
                ("failedToConnect", Drawing.LineActivity("failed")), ("timeout", Drawing.LineActivity("late")))
            .Arrows("s->z").ToString());

        await host.StartAsync("send");

        (await host.LinesAsync("i1")).ShouldBe([line, "z"]);
    }

    [Fact]
    public async Task When_it_sends_then_method_headers_and_body_are_those_of_its_inputs()
    {
        var calls = Calls("200");
        await using var host = HostWith(calls);
        await host.PublishAsync(new Drawing("send").With(
            "s", "Elsa.FlowSendHttpRequest", Url(), ("method", Drawing.Literal("post")),
            ("content", Drawing.Script("({ a: 1 })")), ("contentType", Drawing.Literal("application/json")),
            ("authorization", Drawing.Literal("Bearer t")),
            ("requestHeaders", Drawing.Expression("Object", """{"X-A":"b"}"""))).ToString());

        await host.StartAsync("send");

        var call = calls.Sent.Single();
        (call.Method, call.Address.ToString(), call.ContentType).ShouldBe(
            ("POST", "http://there.test/x", "application/json"));
        Encoding.UTF8.GetString(call.Body!).ShouldBe("""{"a":1}""");
        call.Headers["authorization"].ShouldBe(["Bearer t"]);
        call.Headers["x-a"].ShouldBe(["b"]);
    }

    [Fact]
    public async Task When_there_is_no_content_type_then_no_body_is_sent()
    {
        var calls = Calls("200");
        await using var host = HostWith(calls);
        await host.PublishAsync(new Drawing("send").With(
            "s", "Elsa.FlowSendHttpRequest", Url(), ("content", Drawing.Literal("x"))).ToString());

        await host.StartAsync("send");

        calls.Sent.Single().Body.ShouldBeNull();
    }

    [Theory]
    [InlineData("getOutputFrom('s', 'StatusCode')", "200")]
    [InlineData("getOutputFrom('s', 'ParsedContent').n + 1", "4")]
    [InlineData("getOutputFrom('s', 'ResponseHeaders')['X-From'][0]", "there")]
    [InlineData("getLastResult().StatusCode", "200")]
    public async Task When_an_answer_came_then_scripts_read_it(string script, string expected)
    {
        await using var host = HostWith(new TestCalls(
            _ => TestCalls.Answer(200, """{"n":3}""", "application/json; charset=utf-8")));
        await host.PublishAsync(new Drawing("send").With("s", "Elsa.FlowSendHttpRequest", Url())
            .With("w", "Elsa.WriteLine", ("text", Drawing.Script(script))).Arrows("s->w").ToString());

        await host.StartAsync("send");

        (await host.LinesAsync("i1")).ShouldBe([expected]);
    }

    [Fact]
    public async Task When_the_address_is_none_then_the_step_faults()
    {
        await using var host = HostWith(Calls("200"));
        await host.PublishAsync(new Drawing("send").With(
            "s", "Elsa.FlowSendHttpRequest", ("url", Drawing.Literal("there/x"))).ToString());

        (await host.StartAsync("send")).Header.Status.ShouldBe(InstanceStatus.Faulted);
    }

    [Fact]
    public async Task When_another_writer_was_faster_then_nothing_is_sent_twice()
    {
        EngineTestHost? racing = null;
        var calls = new TestCalls(_ =>
        {
            // Somebody else commits to the instance while the request is under way.
            racing!.SendEventAsync("other").GetAwaiter().GetResult();
            return TestCalls.Answer(200);
        });
        await using var host = racing = HostWith(calls);
        await host.PublishAsync(new Drawing("send").Lines("z").Event("e", "x").Event("o", "other")
            .With("s", "Elsa.FlowSendHttpRequest", Url())
            .With("b", "Elsa.FlowFork", ("branches", Codes("""["1","2"]""")))
            .Arrows("b:1->e", "b:2->o", "e->s", "s:200->z").ToString());
        await host.StartAsync("send");

        await host.SendEventAsync("x");

        calls.Sent.Count.ShouldBe(1);
        (await host.LinesAsync("i1")).ShouldBe(["z"]);
    }

    private static TestCalls Calls(string answer) => new(_ => answer switch
    {
        "unreachable" => new HttpCallAnswer.Unreachable("nobody"),
        "late" => new HttpCallAnswer.TimedOut(),
        _ => TestCalls.Answer(int.Parse(answer, System.Globalization.CultureInfo.InvariantCulture)),
    });

    private static EngineTestHost HostWith(TestCalls calls) =>
        new(engine => engine.Services.AddSingleton<IHttpCalls>(calls));

    private static (string, JsonNode?) Url() => ("url", Drawing.Literal("http://there.test/x"));

    private static JsonObject Codes(string json) => Drawing.Expression("Object", json);

    private static JsonObject Case(int status) =>
        new() { ["statusCode"] = status, ["activity"] = Drawing.LineActivity($"{status}") };
}
