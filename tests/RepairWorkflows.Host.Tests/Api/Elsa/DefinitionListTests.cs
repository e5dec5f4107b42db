using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Host.Tests.Api.Elsa.Interchange;
using RepairWorkflows.Host.Tests.Hosting;
using RepairWorkflows.Persistence.Statements;
using static RepairWorkflows.Host.Tests.Api.Elsa.ADefinition;
using static RepairWorkflows.Host.Tests.Api.Elsa.Interchange.ARichDefinition;

namespace RepairWorkflows.Host.Tests.Api.Elsa;

/// <summary>What designers ask to fill their lists.</summary>
public static class DefinitionListTests
{
    [Collection(DemoHost.Collection)]
    public sealed class GivenDefinitions(DemoHost host)
    {
        [Fact]
        public async Task When_they_are_listed_then_each_has_what_a_list_shows_and_its_links()
        {
            var owner = host.Owner();
            await owner.ImportAsync(Document("shown"));

            var item = (await ListAsync(owner, "DefinitionIds=shown")).ShouldHaveSingleItem();

            item.EnumerateObject().Select(member => member.Name).ShouldBe(
            [
                "id", "definitionId", "name", "description", "version", "toolVersion", "isLatest", "isPublished",
                "isReadonly", "materializerName", "isMaterializerAvailable", "createdAt", "links",
            ]);
            item.GetProperty("createdAt").GetDateTimeOffset().Year.ShouldBe(2026);
            item.GetProperty("links").EnumerateArray().Select(link => Text(link, "rel")).ShouldBe(
            [
                "self", "versions", "bulk-dispatch", "dispatch", "execute", "export", "publish", "retract", "delete",
                "import", "update-references",
            ]);
        }

        [Fact]
        public async Task When_some_are_asked_for_then_those_come_and_an_empty_value_excludes_nothing()
        {
            var owner = host.Owner();
            await owner.ImportAsync(Document("asked-a", "asked-a1"));
            await owner.ImportAsync(Document("asked-b", "asked-b1"));

            (await IdsAsync(owner, "Ids=asked-a1&Ids=asked-b1&IsSystem=False&SearchTerm=&versionOptions="))
                .ShouldBe(["asked-a1", "asked-b1"]);
            (await IdsAsync(owner, "definitionids=asked-b&PAGESIZE=1")).ShouldBe(["asked-b1"]);
            (await IdsAsync(owner, "Ids=asked-a1&IsSystem=True")).ShouldBeEmpty();
            (await IdsAsync(owner, "Ids=asked-a1&Ids=asked-b1&OrderBy=Name&OrderDirection=Descending"))
                .ShouldBe(["asked-a1", "asked-b1"]); // alike by name: by definition
            (await IdsAsync(owner, "Ids=asked-a1&Ids=asked-b1&OrderBy=Created&Page=1&PageSize=1")).Count.ShouldBe(1);
        }

        [Fact]
        public async Task When_no_page_is_asked_for_then_all_come_in_two_statements()
        {
            var store = host.Services.GetRequiredService<IDefinitionStore>();
            await store.SaveAllAsync([.. Enumerable.Range(0, 1_100).Select(Stored)], CancellationToken.None);
            var counters = host.Services.GetRequiredService<StatementCounters>();
            var owner = host.Owner();
            var costs = new List<long>();
            for (var tried = 0; tried < 5; tried++)
            {
                var before = counters.Statements;
                (await ListAsync(owner, "SearchTerm=many-of-them")).Count.ShouldBe(1_100);
                costs.Add(counters.Statements - before);
            }

            // Loops of timers and messages ask too, and rights are read anew each second: the cheapest is the price.
            costs.Min().ShouldBe(2);
        }

        [Fact]
        public async Task When_a_list_is_read_by_who_may_change_definitions_then_it_has_the_links_to_do_so()
        {
            var owner = await host.Owner().ShowAsync("/workflow-definitions?PageSize=1");
            var technician = await (await host.AsAsync("technician")).ShowAsync("/workflow-definitions?PageSize=1");

            Rels(owner).ShouldBe(
            [
                "self", "is-name-unique", "count", "many-by-id", "bulk-delete-by-definition-id", "bulk-delete-by-id",
                "bulk-publish", "bulk-retract", "import", "import-files", "create",
            ]);
            Rels(technician).ShouldBe(["self", "is-name-unique", "count", "many-by-id"]);
        }

        [Fact]
        public async Task When_a_name_is_to_be_given_then_it_is_told_whether_another_has_it()
        {
            var owner = host.Owner();
            await owner.SendAsync(Workflows, Waiting("taken-name", publish: false));
            async Task<bool> IsUniqueAsync(string query) =>
                (await owner.ShowAsync($"/workflow-definitions/validation/is-name-unique?{query}"))
                .GetProperty("isUnique").GetBoolean();

            (await IsUniqueAsync("name=taken-name")).ShouldBeFalse();
            (await IsUniqueAsync("name=%20taken-name%20")).ShouldBeFalse();
            (await IsUniqueAsync("name=taken-name&definitionId=taken-name")).ShouldBeTrue();
            (await IsUniqueAsync("name=free-name&definitionId=")).ShouldBeTrue();
        }

        [Fact]
        public async Task When_definitions_are_counted_then_their_versions_are_not()
        {
            var owner = host.Owner();
            async Task<int> CountAsync() =>
                (await owner.ShowAsync("/workflow-definitions/query/count")).GetProperty("count").GetInt32();
            await owner.SendAsync(Workflows, Waiting("counted"));
            var before = await CountAsync();
            await owner.SendAsync(Workflows, Waiting("counted", publish: false));
            await owner.SendAsync(Workflows, Waiting("counted-too", publish: false));

            (await CountAsync()).ShouldBe(before + 1);
        }

        [Fact]
        public async Task When_many_are_read_by_id_then_those_that_there_are_come_whole()
        {
            var owner = host.Owner();
            await owner.ImportAsync(Document("whole-a"));
            await owner.ImportAsync(Document("whole-b"));

            var answer = await owner.ShowAsync(
                "/workflow-definitions/many-by-id?ids=whole-b-v1&Ids=whole-a-v1&ids=none");

            answer.GetProperty("count").GetInt32().ShouldBe(2);
            answer.GetProperty("items").EnumerateArray().ShouldAllBe(item => item.GetProperty("root").ValueKind
                == JsonValueKind.Object && item.GetProperty("links").GetArrayLength() > 0);
        }

        [Fact]
        public async Task When_the_versions_of_one_are_read_then_the_newest_comes_first()
        {
            var owner = host.Owner();
            await owner.SendAsync(Workflows, Waiting("aged"));
            await owner.SendAsync(Workflows, Waiting("aged", publish: false));

            (await owner.ShowAsync("/workflow-definitions/aged/versions")).EnumerateArray()
                .Select(version => version.GetProperty("version").GetInt32()).ShouldBe([2, 1]);
            (await owner.ReadAsync($"{Workflows}/none/versions")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await owner.ShowAsync("/workflow-definitions/aged?versionOptions=1")).GetProperty("version").GetInt32()
                .ShouldBe(1);
        }

        private static StoredDefinition Stored(int number) => new()
        {
            Id = $"many-of-them-{number}",
            DefinitionId = $"many-of-them-{number}",
            Version = 1,
            IsLatest = true,
            IsPublished = false,
            Document = $$"""{ "id": "many-of-them-{{number}}", "definitionId": "many-of-them-{{number}}" }""",
            CreatedAt = TimeProvider.System.GetUtcNow(),
        };

        private static List<string?> Rels(JsonElement answer) =>
            [.. answer.GetProperty("links").EnumerateArray().Select(link => Text(link, "rel"))];

        private static async Task<List<JsonElement>> ListAsync(HttpClient client, string query) =>
            [.. (await client.ShowAsync($"/workflow-definitions?{query}")).GetProperty("items").EnumerateArray()];

        private static async Task<List<string?>> IdsAsync(HttpClient client, string query) =>
            [.. (await ListAsync(client, query)).Select(item => Text(item, "id"))];
    }
}
