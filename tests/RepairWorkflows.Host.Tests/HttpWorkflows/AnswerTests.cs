using System.Net.Http.Headers;
using RepairWorkflows.Host.Tests.Api.Elsa;
using RepairWorkflows.Host.Tests.Hosting;
using RepairWorkflows.Testing.Engine;
using static RepairWorkflows.Host.Tests.HttpWorkflows.AnHttpWorkflow;

namespace RepairWorkflows.Host.Tests.HttpWorkflows;

/// <summary>How answers and files go over the wire.</summary>
[Collection(DemoHost.Collection)]
public sealed class AnswerTests(DemoHost host)
{
    [Fact]
    public async Task When_a_workflow_answers_then_status_type_and_headers_are_its_own()
    {
        await host.PublishAsync(
            "an-all", Endpoint("h", "an/all"),
            Answer("r", "({ 备注: '维修' })", ("statusCode", Drawing.Literal("Created")),
                ("responseHeaders", Drawing.Expression(
                    "Object", """{"X-Desk":"north","Content-Security-Policy":"default-src 'none'"}"""))));

        var answer = await host.CallAsync("an/all");

        ((int)answer.StatusCode).ShouldBe(201);
        answer.Content.Headers.ContentType!.ToString().ShouldBe("application/json");
        (await answer.Content.ReadAsStringAsync(CancellationToken.None)).ShouldBe("""{"备注":"维修"}""");
        answer.Headers.GetValues("X-Desk").ShouldBe(["north"]);
        answer.Headers.GetValues("Content-Security-Policy").ShouldBe(["default-src 'none'"]);
    }

    [Fact]
    public async Task When_it_says_nothing_of_it_then_its_pages_get_no_hold_of_sessions()
    {
        await host.PublishAsync("an-page", Endpoint("h", "an/page"), Answer("r", "'<p>'"));

        (await host.CallAsync("an/page")).Headers.GetValues("Content-Security-Policy").Single()
            .ShouldStartWith("sandbox");
    }

    [Fact]
    public async Task When_a_file_is_asked_for_then_it_comes_with_name_and_tag_and_in_parts()
    {
        await host.PublishAsync(
            "an-file", Endpoint("h", "an/file"),
            Drawing.Activity(
                "r", "Elsa.WriteFileHttpResponse", ("content", Drawing.Literal("0123456789")),
                ("filename", Drawing.Literal("报告.txt")), ("entityTag", Drawing.Literal("v1")),
                ("enableResumableDownloads", Drawing.Literal(true))));

        var whole = await host.CallAsync("an/file");
        var part = await host.CallAsync("an/file", headers: [("Range", "bytes=2-4"), ("If-Range", "\"v1\"")]);
        var known = await host.CallAsync("an/file", headers: [("If-None-Match", "\"v1\"")]);

        whole.Content.Headers.ContentType!.MediaType.ShouldBe("text/plain");
        whole.Content.Headers.ContentDisposition!.FileNameStar.ShouldBe("报告.txt");
        whole.Headers.ETag.ShouldBe(new EntityTagHeaderValue("\"v1\""));
        whole.Headers.AcceptRanges.ShouldBe(["bytes"]);
        (await Task.FromResult(part).ReadAsync()).ShouldBe((206, "234"));
        (await Task.FromResult(known).ReadAsync()).ShouldBe((304, ""));
    }

    [Fact]
    public async Task When_parts_are_not_offered_then_there_is_no_tag_either()
    {
        await host.PublishAsync(
            "an-whole", Endpoint("h", "an/whole"),
            Drawing.Activity(
                "r", "Elsa.WriteFileHttpResponse", ("content", Drawing.Literal("0123456789")),
                ("entityTag", Drawing.Literal("v1"))));

        var whole = await host.CallAsync("an/whole", headers: [("Range", "bytes=2-4")]);

        ((int)whole.StatusCode, whole.Headers.ETag, whole.Content.Headers.ContentDisposition!.FileName)
            .ShouldBe((200, null, "file.txt"));
    }

    [Fact]
    public async Task When_an_upload_is_not_a_form_then_it_is_a_file_itself()
    {
        await host.PublishAsync(new Drawing("an-raw").Variable("b", "Object", null)
            .With(Endpoint("h", "an/raw", ("supportedMethods", Words("PUT")),
                ("parsedContent", new System.Text.Json.Nodes.JsonObject
                {
                    ["memoryReference"] = new System.Text.Json.Nodes.JsonObject { ["id"] = "b" },
                })))
            .With(Answer("r", "variables.b.ContentType + ' ' + bytesToString(variables.b.Stream)"))
            .Arrows("h->r"));
        using var content = new ByteArrayContent("abc"u8.ToArray());
        content.Headers.ContentType = new("image/png");

        (await host.CallAsync("an/raw", "PUT", content).ReadAsync()).ShouldBe((200, "image/png abc"));
    }

    [Fact]
    public async Task When_a_workflow_is_executed_through_the_api_then_its_answer_takes_the_place_of_the_apis()
    {
        await host.PublishAsync("an-run", Drawing.LineActivity("a"), Answer("r", "'mine'"));

        var answer = await host.Owner().SendAsync($"{ADefinition.Api}/workflow-definitions/an-run/execute", "{}");

        (await Task.FromResult(answer).ReadAsync()).ShouldBe((200, "mine"));
        answer.Headers.Select(header => header.Key).Where(name => name.StartsWith("x-elsa", StringComparison.Ordinal))
            .ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Synchronous", "late")]
    [InlineData("Asynchronous", "{}")]
    public async Task When_an_event_is_waited_for_then_what_it_sets_going_may_answer_it(string mode, string body)
    {
        var id = $"an-event-{mode}";
        await host.PublishAsync(
            id, Drawing.LineActivity("a"), Drawing.Activity("e", "Elsa.Event", ("eventName", Drawing.Literal(id))),
            Answer("r", "'late'"));
        await host.Owner().ExecuteAsync(id);

        var answer = await host.Owner().SendAsync(
            $"{ADefinition.Api}/events/{id}/trigger", $$"""{"workflowExecutionMode":"{{mode}}"}""");

        (await answer.Content.ReadAsStringAsync(CancellationToken.None)).ShouldBe(body);
    }
}
