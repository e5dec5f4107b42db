using System.Net;
using System.Text.Json;
using RepairWorkflows.Host.Tests.Hosting;
using static RepairWorkflows.Host.Tests.Api.Elsa.ADefinition;

namespace RepairWorkflows.Host.Tests.Api.Elsa;

public static class StartingTests
{
    private const string Api = ADefinition.Api;

    [Collection(DemoHost.Collection)]
    public sealed class GivenAPublishedDefinition(DemoHost host)
    {
        [Fact]
        public async Task When_several_are_dispatched_then_all_are_named_and_started()
        {
            var owner = await WithAsync("start-many");

            var answer = await owner.SendAsync(
                $"{Api}/workflow-definitions/start-many/bulk-dispatch", """{"count":3,"CorrelationId":"C-1"}""");
            await host.DeliverAsync();

            var ids = (await answer.BodyAsync()).GetProperty("workflowInstanceIds")
                .EnumerateArray().Select(id => id.GetString()).ToList();
            var all = (await owner.ShowAsync("/workflow-instances?DefinitionId=start-many")).GetProperty("items")
                .EnumerateArray().ToList();
            all.Select(item => Text(item, "id")).ShouldBe(ids, ignoreOrder: true);
            all.ShouldAllBe(item => !HasText(item, "correlationId"));
        }

        [Theory]
        [InlineData("""{"count":-1}""")]
        [InlineData("""{"count":1001}""")]
        [InlineData("""{"count":"many"}""")]
        public async Task When_no_such_number_can_be_started_then_it_is_refused(string body)
        {
            var owner = await WithAsync("start-none");

            var answer = await owner.SendAsync($"{Api}/workflow-definitions/start-none/bulk-dispatch", body);

            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            (await owner.ShowAsync("/workflow-instances?DefinitionId=start-none")).GetProperty("totalCount").GetInt32()
                .ShouldBe(0);
        }

        [Fact]
        public async Task When_variables_are_given_then_the_workflow_begins_with_them()
        {
            var owner = await WithAsync("start-variables");

            var given = await owner.ExecuteAsync("start-variables", """{"variables":{"Colour":7}}""");
            var unset = await owner.ExecuteAsync("start-variables");

            (await ColourAsync(owner, given)).ShouldBe("7");
            (await ColourAsync(owner, unset)).ShouldBe("red");
        }

        [Theory]
        [InlineData("dispatch", 1)]
        [InlineData("bulk-dispatch", 2)]
        public async Task When_they_are_given_to_what_starts_later_then_it_begins_with_them_too(string way, int count)
        {
            var owner = await WithAsync($"start-variables-{way}");

            await owner.SendAsync(
                $"{Api}/workflow-definitions/start-variables-{way}/{way}",
                $$"""{"count":{{count}},"variables":{"Colour":"blue"} }""");
            await host.DeliverAsync();

            var started = (await owner.ShowAsync($"/workflow-instances?DefinitionId=start-variables-{way}"))
                .GetProperty("items").EnumerateArray().Select(item => Text(item, "id")!).ToList();
            started.Count.ShouldBe(count);
            foreach (var id in started)
            {
                (await ColourAsync(owner, id)).ShouldBe("blue");
            }
        }

        [Theory]
        [InlineData("execute")]
        [InlineData("dispatch")]
        [InlineData("bulk-dispatch")]
        public async Task When_one_does_not_fit_its_variable_then_it_is_named_and_nothing_starts(string way)
        {
            var owner = host.Owner();
            var id = $"start-unfit-{way}";
            await owner.SendAsync($"{Api}/workflow-definitions", Waiting(id).Replace(
                "\"typeName\": \"String\", \"value\": \"red\"", "\"typeName\": \"Int32\", \"value\": \"1\""));

            var answer = await owner.SendAsync(
                $"{Api}/workflow-definitions/{id}/{way}", """{"variables":{"Colour":"abc","Other":"abc"}}""");

            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            var field = (await answer.BodyAsync()).GetProperty("fields").EnumerateArray().Single();
            (Text(field, "field"), Text(field, "code")).ShouldBe(("variables.Colour", "field.malformed"));
            (await owner.ShowAsync($"/workflow-instances?DefinitionId={id}")).GetProperty("totalCount").GetInt32()
                .ShouldBe(0);
        }

        [Fact]
        public async Task When_an_event_is_to_be_published_in_no_way_there_is_then_it_is_refused()
        {
            var owner = await WithAsync("start-mode");
            var id = await owner.ExecuteAsync("start-mode");

            var answer = await owner.SendAsync(
                $"{Api}/events/start-mode/trigger", """{"workflowExecutionMode":"Later"}""");

            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            Text(await owner.ShowAsync($"/workflow-instances/{id}"), "subStatus").ShouldBe("Suspended");
        }

        private static bool HasText(JsonElement item, string member) =>
            item.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String;

        private static async Task<string?> ColourAsync(HttpClient owner, string id) =>
            (await owner.ShowAsync($"/workflow-instances/{id}/variables")).GetProperty("items").EnumerateArray()
                .Single(item => Text(item, "name") == "Colour").GetProperty("value").GetString();

        private async Task<HttpClient> WithAsync(string id)
        {
            var owner = host.Owner();
            await owner.SendAsync($"{Api}/workflow-definitions", Waiting(id));
            return owner;
        }
    }
}
