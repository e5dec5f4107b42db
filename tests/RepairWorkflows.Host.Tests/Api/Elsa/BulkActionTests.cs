using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using RepairWorkflows.Host.Tests.Api.Elsa.Interchange;
using RepairWorkflows.Host.Tests.Hosting;
using static RepairWorkflows.Host.Tests.Api.Elsa.Interchange.ARichDefinition;

namespace RepairWorkflows.Host.Tests.Api.Elsa;

public static class BulkActionTests
{
    private const string Bulk = ADefinition.Api + "/bulk-actions/{0}/workflow-definitions/";

    [Collection(DemoHost.Collection)]
    public sealed class GivenAProcessOwner(DemoHost host)
    {
        [Fact]
        public async Task When_several_are_published_then_each_is_in_the_list_of_what_became_of_it()
        {
            var owner = host.Owner();
            await owner.ImportAsync(Document("bulk-new"));
            await owner.SendAsync(Workflows, ADefinition.Waiting("bulk-old"));
            var locked = Document("bulk-locked");
            locked["isReadonly"] = true;
            await owner.ImportAsync(locked);
            var broken = Document("bulk-broken");
            broken["inputs"] = new JsonArray(Input(), Input());
            await owner.ImportAsync(broken);

            var answer = await PostAsync(
                owner, "publish", "by-definition-ids",
                """{ "definitionIds": ["bulk-new", "bulk-old", "bulk-locked", "bulk-broken", "bulk-none"] }""");

            Ids(answer, "published").ShouldBe(["bulk-new"]);
            Ids(answer, "alreadyPublished").ShouldBe(["bulk-old"]);
            Ids(answer, "notFound").ShouldBe(["bulk-none"]);
            Ids(answer, "skipped").ShouldBe(["bulk-locked"]);
            Ids(answer, "failed").ShouldBe(["bulk-broken"]);
            Ids(answer, "updatedConsumers").ShouldBeEmpty();
            answer.GetProperty("warnings").GetProperty("bulk-broken")[0].GetString()
                .ShouldBe("The following inputs are defined more than once: i");
            answer.GetProperty("warnings").GetProperty("bulk-new").GetArrayLength().ShouldBe(7);
        }

        [Fact]
        public async Task When_one_that_others_use_is_published_then_those_that_were_brought_up_are_told()
        {
            var owner = host.Owner();
            var part = Using("bulk-part", null);
            part["options"]!["autoUpdateConsumingWorkflows"] = true;
            await owner.ImportAsync(part);
            await owner.SendAsync($"{Workflows}/bulk-part/publish", "{}");
            await owner.ImportAsync(Using("bulk-whole", "bulk-part"));
            await owner.ImportAsync(part);

            var answer = await PostAsync(
                owner, "publish", "by-definition-ids", """{ "definitionIds": ["bulk-part"] }""");

            Ids(answer, "updatedConsumers").ShouldBe(["bulk-whole"]);
        }

        [Fact]
        public async Task When_several_are_retracted_then_each_is_in_the_list_of_what_became_of_it()
        {
            var owner = host.Owner();
            await owner.SendAsync(Workflows, ADefinition.Waiting("retracted-one"));
            await owner.SendAsync(Workflows, ADefinition.Waiting("retracted-draft", publish: false));

            var answer = await PostAsync(
                owner, "retract", "by-definition-ids",
                """{ "definitionIds": ["retracted-one", "retracted-draft", "retracted-none"] }""");

            Ids(answer, "retracted").ShouldBe(["retracted-one"]);
            Ids(answer, "notPublished").ShouldBe(["retracted-draft"]);
            Ids(answer, "notFound").ShouldBe(["retracted-none"]);
            Ids(answer, "alreadyRetracted").ShouldBe(["retracted-draft"]);
            Ids(answer, "skipped").ShouldBeEmpty();
            ((int)(await owner.SendAsync($"{Workflows}/retracted-one/retract", "{}")).StatusCode).ShouldBe(200);
        }

        [Fact]
        public async Task When_several_are_deleted_then_what_repairs_run_on_stays()
        {
            var owner = host.Owner();
            await (await host.AgentAsync()).StartCaseAsync();
            await owner.ImportAsync(Document("deleted-one"));

            var answer = await PostAsync(
                owner, "delete", "by-definition-id",
                """{ "definitionIds": ["deleted-one", "unified-report", "deleted-none"] }""");

            answer.GetProperty("deleted").GetInt32().ShouldBe(1);
            Ids(answer, "skipped").ShouldBe(["unified-report"]);
            Ids(answer, "notFound").ShouldBe(["deleted-none"]);
            (await owner.ReadAsync($"{Workflows}/deleted-one")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await owner.ReadAsync($"{Workflows}/unified-report")).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        [Fact]
        public async Task When_versions_are_deleted_then_the_highest_that_remains_is_the_latest()
        {
            var owner = host.Owner();
            await owner.ImportAsync(Document("pruned", "pruned-1"));
            await owner.SendAsync($"{Workflows}/pruned/publish", "{}");
            await owner.ImportAsync(Document("pruned", "pruned-2"));

            var answer = await PostAsync(owner, "delete", "by-id", """{ "ids": ["pruned-2", "pruned-9"] }""");

            answer.GetProperty("deleted").GetInt32().ShouldBe(1);
            (await owner.ShowAsync("/workflow-definitions/by-id/pruned-1")).GetProperty("isLatest").GetBoolean()
                .ShouldBeTrue();
            var last = await owner.SendAsync($"{Workflows}/pruned/version/1", "{}", method: "DELETE");
            last.StatusCode.ShouldBe(HttpStatusCode.OK);
            (await owner.ReadAsync($"{Workflows}/pruned/versions")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        [Theory]
        [InlineData("publish", "by-definition-ids")]
        [InlineData("retract", "by-definition-ids")]
        [InlineData("delete", "by-definition-id")]
        [InlineData("delete", "by-id")]
        public async Task When_somebody_may_only_look_then_it_is_forbidden(string action, string by)
        {
            var technician = await host.AsAsync("technician");

            (await technician.SendAsync(Bulk.Replace("{0}", action) + by, "{}")).StatusCode
                .ShouldBe(HttpStatusCode.Forbidden);
        }

        private static JsonObject Input() => new() { ["name"] = "i", ["type"] = "String" };

        private static async Task<JsonElement> PostAsync(HttpClient owner, string action, string by, string body) =>
            await (await owner.SendAsync(Bulk.Replace("{0}", action) + by, body)).BodyAsync();

        private static List<string?> Ids(JsonElement answer, string list) =>
            [.. answer.GetProperty(list).EnumerateArray().Select(id => id.GetString())];
    }
}
