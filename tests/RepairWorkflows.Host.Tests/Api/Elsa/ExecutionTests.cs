using System.Net;
using RepairWorkflows.Host.Tests.Hosting;
using static RepairWorkflows.Host.Tests.Api.Elsa.ADefinition;

namespace RepairWorkflows.Host.Tests.Api.Elsa;

public static class ExecutionTests
{
    private const string Api = ADefinition.Api;

    [Collection(DemoHost.Collection)]
    public sealed class GivenAPublishedDefinition(DemoHost host)
    {
        [Fact]
        public async Task When_it_is_executed_then_state_and_headers_tell_of_the_instance()
        {
            var owner = await WithAsync("run-once");

            var answer = await owner.SendAsync(
                $"{Api}/workflow-definitions/run-once/execute", """{"correlationId":"C-1","input":{"Ticket":"T-1"}}""");

            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            answer.Headers.GetValues("x-elsa-workflow-cannot-start").Single().ShouldBe("False");
            var state = (await answer.BodyAsync()).GetProperty("workflowState");
            Text(state, "status").ShouldBe("Running");
            Text(state, "subStatus").ShouldBe("Suspended");
            Text(state, "correlationId").ShouldBe("C-1");
            state.GetProperty("input").GetProperty("Ticket").GetString().ShouldBe("T-1");
            var rest = state.GetProperty("bookmarks")[0];
            (Text(rest, "name"), Text(rest, "activityNodeId")).ShouldBe(("Elsa.Event", "Workflow1:s:e"));
            rest.GetProperty("payload").GetProperty("EventName").GetString().ShouldBe("run-once");
        }

        [Fact]
        public async Task When_it_faults_then_the_answer_is_500_with_the_incident()
        {
            var owner = host.Owner();
            await owner.SendAsync($"{Api}/workflow-definitions", ADefinition.Faulting("run-broken"));

            var answer = await owner.SendAsync($"{Api}/workflow-definitions/run-broken/execute", "{}");

            answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
            var state = (await answer.BodyAsync()).GetProperty("workflowState");
            Text(state, "subStatus").ShouldBe("Faulted");
            Text(state.GetProperty("incidents")[0], "message").ShouldBe("broken");
        }

        [Theory]
        [InlineData("run-plain", "{}", 1)]
        [InlineData("run-empty", """{"versionOptions":""}""", 1)]
        [InlineData("run-published", """{"versionOptions":"Published"}""", 1)]
        [InlineData("run-either", """{"versionOptions":"LatestOrPublished"}""", 1)]
        [InlineData("run-number-one", """{"versionOptions":1}""", 1)]
        [InlineData("run-draft", """{"versionOptions":"Latest"}""", 2)]
        [InlineData("run-text-two", """{"versionOptions":"2"}""", 2)]
        [InlineData("run-number-two", """{"VersionOptions":2}""", 2)]
        public async Task When_a_version_is_asked_for_then_it_runs(string name, string wish, int version)
        {
            var owner = await WithAsync(name);
            await owner.SendAsync($"{Api}/workflow-definitions", ADefinition.Waiting(name, publish: false));

            var id = await owner.ExecuteAsync(name, wish);

            (await owner.ShowAsync($"/workflow-instances/{id}")).GetProperty("version").GetInt32().ShouldBe(version);
        }

        [Theory]
        [InlineData("SingletonStrategy", "C-2")]
        [InlineData(
            "Elsa.Workflows.Runtime.ActivationValidators.CorrelatedSingletonStrategy, Elsa.Workflows.Runtime", "C-1")]
        public async Task When_its_strategy_allows_one_only_then_a_second_does_not_start(
            string strategy, string correlationId)
        {
            var owner = host.Owner();
            var id = $"single-{correlationId}";
            await owner.SendAsync(
                $"{Api}/workflow-definitions",
                ADefinition.Waiting(id).Replace(
                    "\"options\": null", $$"""
                    "options": { "activationStrategyType": "{{strategy}}" }
                    """));
            var first = await owner.ExecuteAsync(id, """{"correlationId":"C-1"}""");

            var answer = await owner.SendAsync(
                $"{Api}/workflow-definitions/{id}/execute", $$"""{"correlationId":"{{correlationId}}"}""");

            answer.Headers.GetValues("x-elsa-workflow-cannot-start").Single().ShouldBe("True");
            var all = await owner.ShowAsync($"/workflow-instances?DefinitionId={id}");
            Text(all.GetProperty("items").EnumerateArray().Single(), "id").ShouldBe(first);
        }

        [Fact]
        public async Task When_it_is_dispatched_then_the_answer_names_the_instance()
        {
            var owner = await WithAsync("run-later");

            var answer = await (await owner.SendAsync($"{Api}/workflow-definitions/run-later/dispatch", "{}"))
                .BodyAsync();
            await host.DeliverAsync();

            var shown = await owner.ShowAsync($"/workflow-instances/{Text(answer, "workflowInstanceId")}");
            Text(shown, "subStatus").ShouldBe("Suspended");
        }

        [Fact]
        public async Task When_it_is_executed_by_link_then_a_cookie_is_not_enough()
        {
            var owner = await WithAsync("run-link");

            (await owner.ReadAsync($"{Api}/workflow-definitions/run-link/execute?correlationId=C-2"))
                .StatusCode.ShouldBe(HttpStatusCode.OK);

            var browser = new FormBrowser(host);
            await browser.SubmitAsync(
                "/sign-in", "/sign-in", ("userName", "process-owner"), ("password", host.Password()));
            (await browser.OpenAsync($"{Api}/workflow-definitions/run-link/execute"))
                .ShouldBe(HttpStatusCode.Forbidden);
        }

        private async Task<HttpClient> WithAsync(string id)
        {
            var owner = host.Owner();
            await owner.SendAsync($"{Api}/workflow-definitions", ADefinition.Waiting(id));
            return owner;
        }
    }
}
