using System.Text.Json;
using RepairWorkflows.Host.Tests.Hosting;
using static RepairWorkflows.Host.Tests.Api.Elsa.ADefinition;

namespace RepairWorkflows.Host.Tests.Api.Elsa;

/// <summary>What an instance did, as the viewer of a designer asks for it.</summary>
[Collection(DemoHost.Collection)]
public sealed class HistoryTests(DemoHost host)
{
    private const string Api = ADefinition.Api;

    [Fact]
    public async Task When_the_journal_is_filtered_then_pages_and_total_are_of_what_passes()
    {
        var (owner, id) = await RestAsync("history-journal");

        var line = await JournalAsync(owner, id, "?skip=0&take=10", """{"activityNodeIds":["Workflow1:s:w"]}""");
        var started = await JournalAsync(
            owner, id, "?skip=1&take=1", """{"eventNames":["Started"],"excludedActivityTypes":["Elsa.Sequence"]}""");
        var all = await JournalAsync(owner, id, "?skip=0&take=110", "null");

        Events(line).ShouldBe(["Workflow1:s:w Started", "Workflow1:s:w Completed"]);
        Events(started).ShouldBe(["Workflow1:s:w Started"]);
        started.GetProperty("totalCount").GetInt32().ShouldBe(3);
        all.GetProperty("totalCount").GetInt32().ShouldBe(6);
    }

    [Fact]
    public async Task When_one_execution_is_asked_for_then_it_is_the_one_of_the_list()
    {
        var (owner, id) = await RestAsync("history-one");
        const string List = "list?ActivityNodeId=Workflow1%3As%3Aw&WorkflowInstanceId=";

        var listed = (await owner.ShowAsync($"/activity-executions/{List}{id}")).GetProperty("items")[0];
        var summary = (await owner.ShowAsync($"/activity-execution-summaries/{List}{id}")).GetProperty("items")[0];
        var shown = await owner.ShowAsync($"/activity-executions/by-id?id={Text(listed, "id")}");

        shown.ToString().ShouldBe(listed.ToString());
        Text(summary, "id").ShouldBe(Text(listed, "id"));
        await RefusalTests.ShouldBeRefusalAsync(
            await owner.ReadAsync($"{Api}/activity-executions/by-id?id={id}-99"), 404, "execution.not-found");
    }

    [Fact]
    public async Task When_a_step_has_a_name_and_another_faults_then_journal_and_executions_say_so()
    {
        var owner = host.Owner();
        await owner.SendAsync($"{Api}/workflow-definitions", Saving("history-fault", publish: true, """
            {"type":"Elsa.Sequence","id":"s","activities":[
              {"type":"Elsa.WriteLine","id":"w","name":"Greet","text":"hello"},
              {"type":"Elsa.Fault","id":"f","message":"boom"}]}
            """));
        var id = await owner.ExecuteAsync("history-fault");

        var journal = (await JournalAsync(owner, id, "?skip=0&take=110", """{"activityNodeIds":["Workflow1:s:w"]}"""))
            .GetProperty("items").EnumerateArray();
        var executions = (await owner.ShowAsync($"/activity-executions/list?workflowInstanceId={id}"))
            .GetProperty("items").EnumerateArray().ToDictionary(item => Text(item, "activityId")!);

        journal.ShouldAllBe(item => Text(item, "activityName") == "Greet");
        Text(executions["w"], "activityName").ShouldBe("Greet");
        executions["w"].TryGetProperty("exception", out _).ShouldBeFalse();
        executions["f"].TryGetProperty("activityName", out _).ShouldBeFalse();
        Text(executions["f"].GetProperty("exception"), "message").ShouldBe("boom");
    }

    [Fact]
    public async Task When_the_way_to_an_execution_is_asked_for_then_it_comes_from_the_outside_inwards()
    {
        var (owner, id) = await RestAsync("history-stack");
        var resting = (await owner.ShowAsync(
            $"/activity-executions/list?workflowInstanceId={id}&activityNodeId=Workflow1:s:e")).GetProperty("items")[0];

        var stack = await owner.ShowAsync($"/activity-executions/{Text(resting, "id")}/call-stack");
        var shown = await owner.ShowAsync($"/activity-executions/{Text(resting, "id")}");

        stack.GetProperty("items").EnumerateArray().Select(item => Text(item, "activityId"))
            .ShouldBe(["Workflow1", "s", "e"]);
        stack.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("callStackDepth").GetInt32())
            .ShouldBe([0, 1, 2]);
        (Text(stack, "activityExecutionId"), stack.GetProperty("totalCount").GetInt32())
            .ShouldBe((Text(resting, "id"), 3));
        Text(shown, "schedulingActivityId").ShouldBe("s");
        (shown.GetProperty("properties").ToString(), shown.GetProperty("metadata").ToString()).ShouldBe(("{}", "{}"));
        await RefusalTests.ShouldBeRefusalAsync(
            await owner.ReadAsync($"{Api}/activity-executions/{id}-99/call-stack"), 404, "execution.not-found");
    }

    [Theory]
    [InlineData("", 4)]
    [InlineData("&completed=true", 1)]
    [InlineData("&completed=false", 3)]
    [InlineData("&activityId=e", 1)]
    public async Task When_executions_are_counted_then_only_those_asked_for_count(string question, int count)
    {
        var (owner, id) = await RestAsync("history-count");

        (await owner.ShowAsync($"/activity-executions/count?workflowInstanceId={id}{question}"))
            .GetProperty("count").GetInt32().ShouldBe(count);
    }

    [Fact]
    public async Task When_a_report_is_asked_for_then_it_counts_each_step_that_ran()
    {
        var (owner, id) = await RestAsync("history-report");

        var answer = await owner.SendAsync(
            $"{Api}/activity-executions/report",
            $$"""
            {"workflowInstanceId":"{{id}}","activityNodeIds":["Workflow1:s:w","Workflow1:s:e","Workflow1:s:never"]}
            """);

        var stats = (await answer.BodyAsync()).GetProperty("stats").EnumerateArray().ToList();
        stats.Select(node => Text(node, "activityNodeId")).ShouldBe(["Workflow1:s:w", "Workflow1:s:e"]);
        Counts(stats[0]).ShouldBe((1, 1, 0, false));
        Counts(stats[1]).ShouldBe((1, 0, 1, true));
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    public async Task When_there_is_no_such_instance_then_there_is_no_journal(string method)
    {
        using var request = new HttpRequestMessage(new(method), $"{Api}/workflow-instances/nobody/journal");

        await RefusalTests.ShouldBeRefusalAsync(
            await host.Owner().SendAsync(request, CancellationToken.None), 404, "instance.not-found");
    }

    private static async Task<JsonElement> JournalAsync(HttpClient owner, string id, string query, string filter) =>
        await (await owner.SendAsync(
            $"{Api}/workflow-instances/{id}/journal{query}", $$"""{"filter":{{filter}}}""")).BodyAsync();

    private static IEnumerable<string> Events(JsonElement journal) =>
        journal.GetProperty("items").EnumerateArray()
            .Select(item => $"{Text(item, "nodeId")} {Text(item, "eventName")}");

    private static (int Started, int Completed, int Uncompleted, bool IsBlocked) Counts(JsonElement node) =>
        (node.GetProperty("startedCount").GetInt32(), node.GetProperty("completedCount").GetInt32(),
            node.GetProperty("uncompletedCount").GetInt32(), node.GetProperty("isBlocked").GetBoolean());

    private async Task<(HttpClient Owner, string Id)> RestAsync(string definitionId)
    {
        var owner = host.Owner();
        await owner.SendAsync($"{Api}/workflow-definitions", Waiting(definitionId));
        return (owner, await owner.ExecuteAsync(definitionId));
    }
}
