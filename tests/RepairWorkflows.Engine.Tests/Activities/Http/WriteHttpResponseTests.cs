using System.Text.Json.Nodes;
using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Engine.Tests.Activities.Http;

public sealed class WriteHttpResponseTests
{
    private const string Form = "application/x-www-form-urlencoded";

    [Theory]
    [InlineData("'text'", null, "text/plain", "text")]
    [InlineData("({ a: '维修' })", null, "application/json", """{"a":"维修"}""")]
    [InlineData("[1, 2.5]", "application/json", "application/json", "[1,2.5]")]
    [InlineData("bytesFromString('x')", null, "application/octet-stream", "x")]
    [InlineData("'{}'", "application/json", "application/json", "{}")]
    [InlineData("({ a: 'x y', b: [1, 2] })", Form, Form, "a=x+y&b=1&b=2")]
    [InlineData("42", "text/plain", "text/plain", "42")]
    [InlineData("new Date(0)", "text/plain", "text/plain", "01/01/1970 00:00:00")]
    [InlineData("({ a: [1] })", "application/xml", "application/xml", """{"a":[1]}""")]
    [InlineData("bytesFromString('x')", "application/json", "application/json", "x")]
    [InlineData("'<p>'", "text/html; charset=utf-8", "text/html; charset=utf-8", "<p>")]
    [InlineData("null", "text/plain", null, "")]
    public async Task When_content_is_given_then_its_type_decides_how_it_is_written(
        string script, string? type, string? sent, string body)
    {
        var request = await AnswerAsync(("content", Drawing.Script(script)), ("contentType", Drawing.Literal(type)));

        (request.Answer!.StatusCode, request.Answer.ContentType, request.Text).ShouldBe((200, sent, body));
    }

    [Theory]
    [InlineData("Object", """{"X-Desk":"north","X-Two":["a","b"]}""")]
    [InlineData("JavaScript", "({'X-Desk':'north','X-Two':['a','b']})")]
    public async Task When_headers_are_given_as_texts_or_lists_then_both_are_sent(string language, string headers)
    {
        var request = await AnswerAsync(
            ("statusCode", Drawing.Literal("404")), ("responseHeaders", Drawing.Expression(language, headers)));

        request.Answer!.StatusCode.ShouldBe(404);
        request.Answer.Headers["x-desk"].ShouldBe(["north"]);
        request.Answer.Headers["x-two"].ShouldBe(["a", "b"]);
    }

    [Fact]
    public async Task When_there_is_no_content_by_status_then_none_is_sent()
    {
        var request = await AnswerAsync(
            ("statusCode", Drawing.Literal("NoContent")), ("content", Drawing.Literal("ignored")));

        (request.Answer!.StatusCode, request.Text).ShouldBe((204, ""));
    }

    [Fact]
    public async Task When_nobody_asked_then_it_faults_as_an_elsa_server_does()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync(new Drawing("http").With("r", "Elsa.WriteHttpResponse").ToString());

        var report = await host.StartAsync("http");

        report.Incidents.Single().Message.ShouldStartWith("The HTTP context was lost during workflow execution.");
    }

    [Fact]
    public async Task When_a_second_answer_comes_then_it_faults_and_the_first_is_sent()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync(new Drawing("http")
            .With("h", "Elsa.HttpEndpoint", ("canStartWorkflow", true), ("path", Drawing.Literal("a")))
            .With("r", "Elsa.WriteHttpResponse", ("content", Drawing.Literal("one")))
            .With("q", "Elsa.WriteHttpResponse", ("content", Drawing.Literal("two")))
            .Arrows("h->r", "r->q").ToString());
        var request = new TestRequest();

        var report = await host.RequestAsync("http", request);

        request.Text.ShouldBe("one");
        report.Incidents.Single().ActivityId.ShouldBe("q");
    }

    [Theory]
    [InlineData("statusCode", "101")]
    [InlineData("responseHeaders", """{"X-Bad":"a\nb"}""")]
    public async Task When_it_cannot_be_sent_like_this_then_the_step_faults_before_the_commit(
        string member, string value)
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync(Document((member, Drawing.Expression("Object", value))));
        var request = new TestRequest();

        var report = await host.RequestAsync("http", request);

        request.Answer.ShouldBeNull();
        report.Incidents.Single().ActivityId.ShouldBe("r");
    }

    private static async Task<TestRequest> AnswerAsync(params (string, JsonNode?)[] members)
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync(Document(members));
        var request = new TestRequest();
        var report = await host.RequestAsync("http", request);
        report.Incidents.ShouldBeEmpty();
        return request;
    }

    private static string Document(params (string, JsonNode?)[] members) =>
        new Drawing("http")
            .With("h", "Elsa.HttpEndpoint", ("canStartWorkflow", true), ("path", Drawing.Literal("a")))
            .With("r", "Elsa.WriteHttpResponse", members)
            .Arrows("h->r").ToString();
}
