using System.Net;
using RepairWorkflows.Host.Tests.Hosting;
using static RepairWorkflows.Host.Tests.Api.Elsa.ADefinition;

namespace RepairWorkflows.Host.Tests.Api.Elsa;

public static class InstanceTests
{
    private const string Api = ADefinition.Api;

    [Collection(DemoHost.Collection)]
    public sealed class GivenARestingInstance(DemoHost host)
    {
        [Fact]
        public async Task When_instances_are_listed_then_filters_and_pages_are_honoured()
        {
            var (owner, first) = await RestAsync("list-me");
            var second = await owner.ExecuteAsync("list-me", """{"correlationId":"C-list"}""");

            var page = await owner.ShowAsync("/workflow-instances?DefinitionId=list-me&page=1&PageSize=1");
            var correlated = await owner.ShowAsync("/workflow-instances?definitionid=list-me&CorrelationId=C-list");

            (Text(page.GetProperty("items")[0], "id"), page.GetProperty("totalCount").GetInt32()).ShouldBe((first, 2));
            Text(correlated.GetProperty("items").EnumerateArray().Single(), "id").ShouldBe(second);
        }

        [Fact]
        public async Task When_its_journal_is_read_then_it_tells_each_event_in_order()
        {
            var (owner, id) = await RestAsync("tell-me");

            var journal = await owner.ShowAsync($"/workflow-instances/{id}/journal?Page=0&PageSize=1000");

            journal.GetProperty("items").EnumerateArray()
                .Select(item => $"{item.GetProperty("sequence")} {Text(item, "nodeId")} {Text(item, "eventName")}")
                .ShouldBe(
                [
                    "0 Workflow1 Started", "1 Workflow1:s Started", "2 Workflow1:s:w Started",
                    "3 Workflow1:s:w Completed",
                    "4 Workflow1:s:e Started", "5 Workflow1:s:e Suspended",
                ]);
        }

        [Fact]
        public async Task When_its_executions_are_read_then_each_tells_its_inputs()
        {
            var (owner, id) = await RestAsync("show-me");

            var all = await owner.ShowAsync($"/activity-executions/list?WorkflowInstanceId={id}");
            var one = await owner.ShowAsync(
                $"/activity-executions/list?WorkflowInstanceId={id}&ActivityNodeId=Workflow1%3As%3Aw");

            all.GetProperty("count").GetInt32().ShouldBe(4);
            var line = one.GetProperty("items").EnumerateArray().Single();
            Text(line, "status").ShouldBe("Completed");
            line.GetProperty("activityState").GetProperty("Text").GetString().ShouldBe("hello");
        }

        [Fact]
        public async Task When_the_definition_leaves_values_out_of_the_journal_then_its_executions_have_none()
        {
            var owner = host.Owner();
            const string Silent = """
                { "logPersistenceConfig": { "default": { "evaluationMode": "Strategy", "strategyType": "Exclude" } } }
                """;
            await owner.SendAsync(
                $"{Api}/workflow-definitions", ADefinition.Waiting("hide-me").Replace("""{ "kept": 1 }""", Silent));
            var id = await owner.ExecuteAsync("hide-me");

            var all = await owner.ShowAsync($"/activity-executions/list?WorkflowInstanceId={id}");

            all.GetProperty("items").EnumerateArray().Select(item => $"{item.GetProperty("activityState")}")
                .ShouldAllBe(state => state == "{}");
        }

        [Fact]
        public async Task When_its_variables_are_read_then_name_and_value_are_told()
        {
            var (owner, id) = await RestAsync("ask-me");

            var variable = (await owner.ShowAsync($"/workflow-instances/{id}/variables")).GetProperty("items")[0];

            (Text(variable, "name"), Text(variable, "value")).ShouldBe(("Colour", "red"));
        }

        [Fact]
        public async Task When_its_event_is_published_then_it_finishes()
        {
            var (owner, id) = await RestAsync("wake-me");

            (await owner.SendAsync($"{Api}/events/wake-me/trigger", """{"workflowExecutionMode":"Synchronous"}"""))
                .StatusCode.ShouldBe(HttpStatusCode.OK);

            var state = await owner.ShowAsync($"/workflow-instances/{id}/execution-state");
            (Text(state, "status"), Text(state, "subStatus")).ShouldBe(("Finished", "Finished"));
        }

        [Fact]
        public async Task When_it_is_canceled_then_its_event_does_nothing_any_more()
        {
            var (owner, id) = await RestAsync("stop-me");

            using var request = new HttpRequestMessage(HttpMethod.Post, $"{Api}/cancel/workflow-instances/{id}");
            (await owner.SendAsync(request, CancellationToken.None)).StatusCode.ShouldBe(HttpStatusCode.OK);
            await owner.SendAsync($"{Api}/events/stop-me/trigger", "{}");

            var shown = await owner.ShowAsync($"/workflow-instances/{id}");
            Text(shown, "subStatus").ShouldBe("Cancelled");
            shown.GetProperty("workflowState").GetProperty("bookmarks").GetArrayLength().ShouldBe(0);
        }

        [Fact]
        public async Task When_it_is_deleted_then_it_is_gone()
        {
            var (owner, id) = await RestAsync("drop-me");

            (await owner.SendAsync($"{Api}/workflow-instances/{id}", "{}", method: "DELETE"))
                .StatusCode.ShouldBe(HttpStatusCode.NoContent);

            (await owner.ReadAsync($"{Api}/workflow-instances/{id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        private async Task<(HttpClient Owner, string Id)> RestAsync(string definitionId)
        {
            var owner = host.Owner();
            await owner.SendAsync($"{Api}/workflow-definitions", ADefinition.Waiting(definitionId));
            return (owner, await owner.ExecuteAsync(definitionId));
        }
    }

    [Collection(DemoHost.Collection)]
    public sealed class GivenARepairCase(DemoHost host)
    {
        [Theory]
        [InlineData("POST", "/cancel/workflow-instances/")]
        [InlineData("DELETE", "/workflow-instances/")]
        public async Task When_it_would_be_ended_or_removed_past_its_process_then_it_is_refused(
            string method, string path)
        {
            var address = await (await host.AgentAsync()).StartCaseAsync();
            var id = address[(address.LastIndexOf('/') + 1)..];

            var answer = await host.Owner().SendAsync(Api + path + id, "{}", method: method);

            answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
            Text(await answer.BodyAsync(), "code").ShouldBe("instance.has-domain-state");
        }
    }
}
