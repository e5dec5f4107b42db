using System.Text.Json.Nodes;
using RepairWorkflows.Host.Tests.Api.Elsa;
using RepairWorkflows.Host.Tests.Hosting;
using RepairWorkflows.Testing.Engine;
using static RepairWorkflows.Host.Tests.HttpWorkflows.AnHttpWorkflow;

namespace RepairWorkflows.Host.Tests.HttpWorkflows;

/// <summary>Who gets a request.</summary>
[Collection(DemoHost.Collection)]
public sealed class RouteTests(DemoHost host)
{
    private const string RouteData = "JSON.stringify(getOutputFrom('h', 'RouteData'))";

    [Theory]
    [InlineData("rt1/{orderId}/{Part}", "rt1/A-7/Pump", """{"orderid":"A-7","part":"Pump"}""")]
    [InlineData("rt2/{id?}", "rt2", "{}")]
    [InlineData("rt3/{id=none}", "rt3/", """{"id":"none"}""")]
    [InlineData("rt4/{*rest}", "rt4/a/b%20c", """{"rest":"a/b c"}""")]
    [InlineData("rt8/{*rest}", "rt8/a/", """{"rest":"a"}""")]
    [InlineData("rt9/{*rest}", "rt9", """{"rest":null}""")]
    [InlineData("rt5/{id:int}", "rt5/text", """{"id":"text"}""")]
    [InlineData("RT6/Upper/", "rt6/UPPER", "{}")]
    [InlineData("/rt7/{name}.json", "rt7/a.json", """{"name":"a"}""")]
    public async Task When_a_path_matches_then_its_parts_are_route_data(string path, string asked, string expected)
    {
        await host.PublishAsync($"rt-{path.Trim('/')[..3]}", Endpoint("h", path), Answer("r", RouteData));

        (await host.CallAsync(asked).ReadAsync()).ShouldBe((200, expected));
    }

    [Fact]
    public async Task When_several_paths_match_then_the_most_specific_gets_it()
    {
        foreach (var path in new[] { "sp/{*all}", "sp/{id}", "sp/new", "sp/{id}/parts", "sp/a-{id}" })
        {
            await host.PublishAsync(path, Endpoint("h", path), Answer("r", $"'{path}'"));
        }

        foreach (var (asked, path) in new[]
        {
            ("sp/new", "sp/new"), ("sp/7", "sp/{id}"), ("sp/a-7", "sp/a-{id}"), ("sp/7/parts", "sp/{id}/parts"),
            ("sp/7/other", "sp/{*all}"),
        })
        {
            (await host.CallAsync(asked).ReadAsync()).ShouldBe((200, path), asked);
        }
    }

    [Fact]
    public async Task When_a_path_is_no_pattern_then_requests_find_all_others()
    {
        await host.PublishAsync("np-broken", Endpoint("h", "np/{a"), Answer("r", "'broken'"));
        await host.PublishAsync("np-other", Endpoint("h", "np/other/{a}"), Answer("r", "'other'"));

        (await host.CallAsync("np/other/1").ReadAsync()).ShouldBe((200, "other"));
        (await host.CallAsync("np/1").ReadAsync()).Status.ShouldBe(404);
    }

    [Fact]
    public async Task When_the_sender_gives_ids_then_the_new_instance_has_them()
    {
        await host.PublishAsync(
            "ids", Endpoint("h", "ids"), Answer("r", "getWorkflowInstanceId() + getCorrelationId()"));

        (await host.CallAsync(
            "ids", headers: [("X-Workflow-Instance-ID", "ids-1-"), ("X-Correlation-ID", "C-1")]).ReadAsync())
            .ShouldBe((200, "ids-1-C-1"));
        (await host.CallAsync("ids?workflowInstanceId=ids-2-&correlationId=C-2").ReadAsync())
            .ShouldBe((200, "ids-2-C-2"));
    }

    [Fact]
    public async Task When_the_id_that_the_sender_gives_is_taken_then_it_says_so_and_nothing_is_started()
    {
        await host.PublishAsync("id-twice", Endpoint("h", "id-twice"), Answer("r", "'started'"));
        var header = ("X-Workflow-Instance-ID", "id-twice-1");
        (await host.CallAsync("id-twice", headers: header).ReadAsync()).ShouldBe((200, "started"));

        var problem = await (await host.CallAsync("id-twice", headers: header))
            .ShouldBeProblemAsync(409, "instance.id-taken");

        problem.GetProperty("detail").GetString().ShouldNotBeNull().ShouldContain("id-twice-1");
    }

    [Fact]
    public async Task When_several_wait_at_one_path_then_the_sender_has_to_say_which()
    {
        await host.PublishAsync(
            "several", Drawing.LineActivity("a"), Wait("h", "several/{part}"), Answer("r", "getCorrelationId()"));
        var owner = host.Owner();
        var first = await owner.ExecuteAsync("several", """{"correlationId":"A"}""");
        await owner.ExecuteAsync("several", """{"correlationId":"B"}""");
        await owner.ExecuteAsync("several", """{"correlationId":"C"}""");

        var (status, body) = await host.CallAsync("several/x").ReadAsync();
        status.ShouldBe(500);
        JsonNode.Parse(body)!["workflows"]!.AsArray().Count.ShouldBe(3);
        body.ShouldContain($$"""{"WorkflowInstanceId":"{{first}}"}""");

        (await host.CallAsync("several/x", headers: [("X-Correlation-ID", "B")]).ReadAsync()).ShouldBe((200, "B"));
        (await host.CallAsync($"several/x?workflowInstanceId={first}").ReadAsync()).ShouldBe((200, "A"));
        (await host.CallAsync("several/x").ReadAsync()).ShouldBe((200, "C"));
        (await host.CallAsync("several/x").ReadAsync()).ShouldBe((404, ""));
    }

    [Fact]
    public async Task When_a_trigger_and_a_wait_have_one_path_then_the_trigger_gets_it()
    {
        await host.PublishAsync(
            "first-w", Drawing.LineActivity("a"), Wait("h", "first/{id}"), Answer("r", "'waiting'"));
        await host.Owner().ExecuteAsync("first-w");
        await host.PublishAsync("first-t", Endpoint("h", "first/{id}"), Answer("r", "'new'"));

        (await host.CallAsync("first/7").ReadAsync()).ShouldBe((200, "new"));
    }

    [Fact]
    public async Task When_a_definition_changes_then_the_next_request_sees_it()
    {
        await host.PublishAsync("turns", Endpoint("h", "turns/one"), Answer("r", "'one'"));
        (await host.CallAsync("turns/one").ReadAsync()).ShouldBe((200, "one"));

        await host.PublishAsync("turns", Endpoint("h", "turns/two"), Answer("r", "'two'"));
        (await host.CallAsync("turns/one").ReadAsync()).ShouldBe((404, ""));
        (await host.CallAsync("turns/two").ReadAsync()).ShouldBe((200, "two"));

        await host.Owner().SendAsync($"{ADefinition.Api}/workflow-definitions/turns/retract", "{}");
        (await host.CallAsync("turns/two").ReadAsync()).ShouldBe((404, ""));
    }

    [Fact]
    public async Task When_a_path_is_taken_then_another_workflow_is_not_published_on_it()
    {
        await host.PublishAsync("taken-a", Endpoint("h", "taken"), Answer("r", "'a'"));

        var answer = await host.SaveAsync(new Drawing("taken-b").With(Endpoint("h", "/Taken/")));

        answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.BadRequest);
        (await answer.BodyAsync()).GetProperty("errors").GetProperty("generalErrors")[0].GetString()
            .ShouldBe(
                "The /taken path and get method are already in use by another workflow! ('h' here, 'taken-a' there.)");
        (await host.CallAsync("taken").ReadAsync()).ShouldBe((200, "a"));
    }

    [Fact]
    public async Task When_the_path_only_begins_like_the_base_path_then_it_is_none_of_it() =>
        ((int)(await host.Anonymous().ReadAsync("/workflowsx")).StatusCode).ShouldNotBe(200);
}
