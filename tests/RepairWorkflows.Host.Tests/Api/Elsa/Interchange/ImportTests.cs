using System.Net;
using System.Text.Json;
using RepairWorkflows.Host.Tests.Hosting;
using static RepairWorkflows.Host.Tests.Api.Elsa.ADefinition;
using static RepairWorkflows.Host.Tests.Api.Elsa.Interchange.ARichDefinition;

namespace RepairWorkflows.Host.Tests.Api.Elsa.Interchange;

public static class ImportTests
{
    [Collection(DemoHost.Collection)]
    public sealed class GivenAProcessOwner(DemoHost host)
    {
        [Fact]
        public async Task When_a_definition_is_new_then_it_is_a_draft_with_the_ids_that_the_model_says()
        {
            var model = Document("new-one", "new-version", 5);
            model["isPublished"] = true;

            var answer = await host.Owner().ImportAsync(model);

            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            var imported = await answer.BodyAsync();
            (Text(imported, "id"), Text(imported, "definitionId"), imported.GetProperty("version").GetInt32())
                .ShouldBe(("new-version", "new-one", 5));
            Flags(imported).ShouldBe((true, false));
            imported.GetProperty("links").EnumerateArray().ShouldContain(link => Text(link, "rel") == "publish");
        }

        [Fact]
        public async Task When_a_draft_is_there_then_it_is_replaced_under_its_id()
        {
            var owner = host.Owner();
            await owner.ImportAsync(Document("draft-there", "first-id"));

            var imported = await (await owner.ImportAsync(Document("draft-there", "other-id", 8))).BodyAsync();

            (Text(imported, "id"), imported.GetProperty("version").GetInt32()).ShouldBe(("first-id", 1));
        }

        [Fact]
        public async Task When_a_version_is_published_then_a_draft_is_added_and_what_is_published_stays()
        {
            var owner = host.Owner();
            await owner.ImportAsync(Document("published-there", "kept"));
            await owner.SendAsync($"{Workflows}/published-there/publish", "{}");

            var taken = await (await owner.ImportAsync(Document("published-there", "kept"))).BodyAsync();

            taken.GetProperty("version").GetInt32().ShouldBe(2);
            Text(taken, "id").ShouldNotBe("kept"); // that version exists
            Flags(taken).ShouldBe((true, false));
            Flags(await owner.ShowAsync("/workflow-definitions/by-id/kept")).ShouldBe((false, true));
        }

        [Fact]
        public async Task When_the_id_is_that_of_another_definition_then_it_gets_one_of_its_own()
        {
            var owner = host.Owner();
            await owner.ImportAsync(Document("holder", "held"));

            var imported = await (await owner.ImportAsync(Document("latecomer", "held"))).BodyAsync();

            Text(imported, "id").ShouldNotBe("held");
            Text(await owner.ShowAsync("/workflow-definitions/by-id/held"), "definitionId").ShouldBe("holder");
        }

        [Theory]
        [InlineData("PUT", "import/{0}")]
        [InlineData("PUT", "{0}/import")]
        [InlineData("POST", "{0}/import")]
        public async Task When_the_address_names_a_definition_then_it_is_that_one(string method, string path)
        {
            var owner = host.Owner();
            var id = $"addressed-{method}-{path.IndexOf('{')}";

            var answer = await owner.SendAsync(
                $"{Workflows}/{path.Replace("{0}", id)}", Document("another").ToJsonString(), method: method);

            Text(await answer.BodyAsync(), "definitionId").ShouldBe(id);
            (await owner.ReadAsync($"{Workflows}/another")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        [Fact]
        public async Task When_members_are_named_in_another_case_after_a_byte_order_mark_then_it_is_read()
        {
            var owner = host.Owner();
            var model = Document("cased").Without("definitionId", "name");
            model["DefinitionId"] = "cased";
            model["NAME"] = " Cased ";

            await owner.SendAsync($"{Workflows}/import", '\uFEFF' + model.ToJsonString());

            var exported = await owner.ExportAsync("cased");
            exported["name"]!.GetValue<string>().ShouldBe("Cased");
            exported.ContainsKey("DefinitionId").ShouldBeFalse();
        }

        [Fact]
        public async Task When_a_type_is_missing_then_it_is_a_draft_and_publishing_warns()
        {
            var owner = host.Owner();
            await owner.ImportAsync(Document("unknown-type"));

            var published = await (await owner.SendAsync($"{Workflows}/unknown-type/publish", "{}")).BodyAsync();

            Flags(published.GetProperty("workflowDefinition")).ShouldBe((true, true));
            published.GetProperty("warnings")[0].GetString()
                .ShouldBe("Activity 'x': there is no activity type 'Acme.Frobnicate' here; it faults when it is run.");
        }

        [Fact]
        public async Task When_it_is_read_only_then_nobody_changes_it_and_it_has_no_link_to_do_so()
        {
            var owner = host.Owner();
            var model = Document("locked");
            model["isReadonly"] = true;
            var imported = await (await owner.ImportAsync(model)).BodyAsync();

            imported.GetProperty("links").EnumerateArray().Select(link => Text(link, "rel"))
                .ShouldBe(["self", "versions", "bulk-dispatch", "dispatch", "execute", "export"]);
            foreach (var (method, path, body) in new[]
            {
                ("POST", "", $$"""{ "model": {{Document("locked").ToJsonString()}} }"""),
                ("POST", "/import", Document("locked").ToJsonString()), ("POST", "/locked/publish", "{}"),
                ("POST", "/locked/revert/1", "{}"), ("DELETE", "/locked", "{}"), ("DELETE", "/locked/version/1", "{}"),
            })
            {
                var answer = await owner.SendAsync(Workflows + path, body, method: method);
                answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden, path);
                Text(await answer.BodyAsync(), "code").ShouldBe("definition.read-only");
            }
        }

        [Fact]
        public async Task When_a_model_is_saved_then_it_does_not_lock_itself()
        {
            var owner = host.Owner();
            var model = Document("saved-open");
            model["isReadonly"] = true;

            await owner.SendAsync(Workflows, $$"""{ "model": {{model.ToJsonString()}} }""");

            (await owner.ExportAsync("saved-open"))["isReadonly"]!.GetValue<bool>().ShouldBeFalse();
        }

        private static (bool IsLatest, bool IsPublished) Flags(JsonElement version) =>
            (version.GetProperty("isLatest").GetBoolean(), version.GetProperty("isPublished").GetBoolean());
    }
}
