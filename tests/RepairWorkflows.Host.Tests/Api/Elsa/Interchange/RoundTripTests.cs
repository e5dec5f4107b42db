using System.IO.Compression;
using System.Net;
using System.Text.Json.Nodes;
using RepairWorkflows.Host.Tests.Hosting;
using RepairWorkflows.Testing.Cases;
using static RepairWorkflows.Host.Tests.Api.Elsa.Interchange.ARichDefinition;

namespace RepairWorkflows.Host.Tests.Api.Elsa.Interchange;

/// <summary>What was taken in is given out again, whole.</summary>
public static class RoundTripTests
{
    [Collection(DemoHost.Collection)]
    public sealed class GivenAProcessOwner(DemoHost host)
    {
        private static readonly string[] State = ["isLatest", "isPublished"];

        [Fact]
        public async Task When_what_was_imported_is_exported_then_it_is_the_same_document()
        {
            var owner = host.Owner();
            await owner.ImportAsync(Document("rich"));

            var exported = await owner.ExportAsync("rich");

            exported.First().Key.ShouldBe("$schema");
            exported.Without(State).ShouldEqual(Document("rich"));
            (exported["isLatest"]!.GetValue<bool>(), exported["isPublished"]!.GetValue<bool>()).ShouldBe((true, false));
        }

        [Fact]
        public async Task When_it_is_exported_deleted_and_imported_then_the_next_export_is_equal()
        {
            var owner = host.Owner();
            await owner.ImportAsync(Document("moved", "moved-version", 7));
            var first = await owner.ExportAsync("moved");
            await owner.SendAsync($"{Workflows}/moved", "{}", method: "DELETE");

            (await owner.ImportAsync(first)).StatusCode.ShouldBe(HttpStatusCode.OK);

            (await owner.ExportAsync("moved")).ShouldEqual(first);
        }

        public static TheoryData<string> Shipped { get; } = [.. ShippedDefinitions.Files()];

        [Theory]
        [MemberData(nameof(Shipped))]
        public async Task When_a_shipped_definition_is_imported_under_another_id_then_its_export_is_the_same_document(
            string file)
        {
            var owner = host.Owner();
            var shipped = JsonNode.Parse(await File.ReadAllTextAsync(file, CancellationToken.None))!.AsObject();
            var other = $"copy-of-{shipped["definitionId"]}";
            shipped["definitionId"] = other;
            shipped["id"] = $"{shipped["id"]}-copy";

            (await owner.ImportAsync(shipped)).StatusCode.ShouldBe(HttpStatusCode.OK);

            (await owner.ExportAsync(other)).Without([.. State, "$schema", "createdAt"])
                .ShouldEqual(shipped.Without([.. State, "$schema", "createdAt"]));
        }

        [Fact]
        public async Task When_it_is_shown_to_an_editor_and_saved_then_it_is_the_same_document()
        {
            var owner = host.Owner();
            await owner.ImportAsync(Document("edited"));
            var shown = await owner.ShowAsync("/workflow-definitions/by-definition-id/edited");
            var activities = shown.GetProperty("root").GetProperty("activities");
            (ADefinition.Text(activities[0], "type"), ADefinition.Text(activities[0], "nodeId"))
                .ShouldBe(("Elsa.NotFoundActivity", "Workflow1:f:x"));
            ADefinition.Text(activities[1], "nodeId").ShouldBe("Workflow1:f:a");

            await owner.SendAsync(Workflows, $$"""{ "model": {{shown}} }""");

            var saved = await owner.ExportAsync("edited");
            foreach (var activity in saved["root"]!["activities"]!.AsArray().Skip(1))
            {
                activity!.AsObject().Remove("nodeId");
            }

            saved.Without(State).ShouldEqual(Document("edited"));
        }

        [Fact]
        public async Task When_all_versions_go_out_in_an_archive_then_they_come_back_with_their_ids_and_numbers()
        {
            var owner = host.Owner();
            await owner.ImportAsync(Document("several", version: 3));
            await owner.SendAsync($"{Workflows}/several/publish", "{}");
            await owner.ImportAsync(Document("several", version: 9));
            string[] ids = ["several-v3", "several-v9"];
            var archive = await ArchiveAsync(owner, ids);
            await owner.SendAsync($"{Workflows}/several", "{}", method: "DELETE");

            var answer = await owner.UploadAsync(("all.zip", archive));

            (await answer.BodyAsync()).GetProperty("count").GetInt32().ShouldBe(2);
            var again = await ArchiveAsync(owner, ids);
            Names(again).ShouldBe(Names(archive));
            (await owner.ExportAsync("several"))["version"]!.GetValue<int>().ShouldBe(4);
            (await owner.ExportAsync("several", "?versionOptions=3"))["id"]!.GetValue<string>().ShouldBe("several-v3");
        }

        private static async Task<byte[]> ArchiveAsync(HttpClient owner, string[] ids)
        {
            var body = new JsonObject { ["ids"] = new JsonArray([.. ids.Select(id => JsonValue.Create(id))]) };
            var answer = await owner.SendAsync(
                $"{ADefinition.Api}/bulk-actions/export/workflow-definitions", body.ToJsonString());
            return await answer.Content.ReadAsByteArrayAsync(CancellationToken.None);
        }

        private static List<string> Names(byte[] archive)
        {
            using var zip = new ZipArchive(new MemoryStream(archive));
            return [.. zip.Entries.Select(entry => entry.FullName)];
        }
    }
}
