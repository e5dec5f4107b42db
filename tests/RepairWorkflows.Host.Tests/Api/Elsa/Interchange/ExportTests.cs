using System.IO.Compression;
using System.Net;
using RepairWorkflows.Host.Tests.Hosting;
using static RepairWorkflows.Host.Tests.Api.Elsa.Interchange.ARichDefinition;

namespace RepairWorkflows.Host.Tests.Api.Elsa.Interchange;

public static class ExportTests
{
    private const string Bulk = ADefinition.Api + "/bulk-actions/export/workflow-definitions";

    [Collection(DemoHost.Collection)]
    public sealed class GivenDefinitions(DemoHost host)
    {
        [Fact]
        public async Task When_one_is_exported_then_the_file_is_named_after_it()
        {
            var owner = host.Owner();
            await owner.ImportAsync(Document("named"));

            var answer = await owner.ReadAsync($"{Workflows}/named/export");

            answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
            answer.Content.Headers.ContentDisposition.FileNameStar
                .ShouldBe("workflow-definition-http-pump-check-水泵-named-named-v1.json");
            answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        }

        [Fact]
        public async Task When_a_version_is_asked_for_then_it_comes_and_without_a_word_the_latest_does()
        {
            var owner = host.Owner();
            await owner.ImportAsync(Document("versions"));
            await owner.SendAsync($"{Workflows}/versions/publish", "{}");
            await owner.ImportAsync(Document("versions", "later"));

            (await owner.ExportAsync("versions"))["version"]!.GetValue<int>().ShouldBe(2);
            (await owner.ExportAsync("versions", "?versionOptions="))["id"]!.GetValue<string>().ShouldBe("later");
            (await owner.ExportAsync("versions", "?versionOptions=Published"))["isPublished"]!.GetValue<bool>()
                .ShouldBeTrue();
            (await owner.ReadAsync($"{Workflows}/versions/export?versionOptions=9"))
                .StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await owner.ReadAsync($"{Workflows}/nothing/export")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        [Fact]
        public async Task When_its_consumers_are_to_come_along_then_they_do_and_their_consumers()
        {
            var owner = host.Owner();
            await owner.ImportAsync(Using("part", null));
            await owner.ImportAsync(Using("whole", "part"));
            await owner.ImportAsync(Using("more", "whole"));

            var answer = await owner.ReadAsync($"{Workflows}/part/export?includeConsumingWorkflows=True");

            answer.Content.Headers.ContentDisposition!.FileName.ShouldBe("workflow-definitions.zip");
            using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync(CancellationToken.None));
            zip.Entries.Select(entry => entry.FullName).ShouldBe(
            [
                "workflow-definition-more-more-more-1.json", "workflow-definition-part-part-part-1.json",
                "workflow-definition-whole-whole-whole-1.json",
            ]);
        }

        [Fact]
        public async Task When_several_are_exported_then_equal_definitions_make_equal_archives()
        {
            var owner = host.Owner();
            await owner.ImportAsync(Document("first"));
            await owner.ImportAsync(Document("second"));

            var once = await BytesAsync(owner, """{ "ids": ["second-v1", "first-v1", "nothing"] }""");
            var again = await BytesAsync(owner, """{ "ids": ["first-v1", "second-v1"] }""");

            once.ShouldBe(again);
            using var zip = new ZipArchive(new MemoryStream(once));
            zip.Entries.Count.ShouldBe(2);
            zip.Entries.ShouldAllBe(entry => entry.LastWriteTime.DateTime == new DateTime(1980, 1, 1));
        }

        [Fact]
        public async Task When_there_is_nothing_to_export_then_the_answer_has_no_content() =>
            (await host.Owner().SendAsync(Bulk, """{ "ids": ["nothing"] }"""))
                .StatusCode.ShouldBe(HttpStatusCode.NoContent);

        [Fact]
        public async Task When_somebody_may_only_look_then_exporting_is_allowed_and_importing_is_not()
        {
            var technician = await host.AsAsync("technician");

            (await technician.ReadAsync($"{Workflows}/unified-report/export")).StatusCode
                .ShouldBe(HttpStatusCode.OK);
            (await technician.ImportAsync(Document("forbidden"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
            (await technician.UploadAsync(("a.json", Document("forbidden").Bytes()))).StatusCode
                .ShouldBe(HttpStatusCode.Forbidden);
        }

        private static async Task<byte[]> BytesAsync(HttpClient owner, string body) =>
            await (await owner.SendAsync(Bulk, body)).Content.ReadAsByteArrayAsync(CancellationToken.None);
    }
}
