using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using RepairWorkflows.Host.Tests.Hosting;
using static RepairWorkflows.Host.Tests.Api.Elsa.ADefinition;
using static RepairWorkflows.Host.Tests.Api.Elsa.Interchange.ARichDefinition;

namespace RepairWorkflows.Host.Tests.Api.Elsa.Interchange;

/// <summary>Files are taken all together or not at all.</summary>
public static class ImportFilesTests
{
    [Collection(DemoHost.Collection)]
    public sealed class GivenAProcessOwner(DemoHost host)
    {
        [Fact]
        public async Task When_files_and_archives_come_together_then_all_are_taken()
        {
            var owner = host.Owner();

            var answer = await owner.UploadAsync(
                ("a.json", Document("file-a").Bytes()),
                ("b.zip", Zip(("deeper/", []), ("deeper/b.JSON", Document("file-b").Bytes()),
                    ("c.json", Document("file-c").Bytes()))));

            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            (await answer.BodyAsync()).GetProperty("count").GetInt32().ShouldBe(3);
            (await owner.ExportAsync("file-b")).Without("isLatest", "isPublished").ShouldEqual(Document("file-b"));
            (await owner.ExportAsync("file-a"))["isPublished"]!.GetValue<bool>().ShouldBeFalse();
        }

        [Fact]
        public async Task When_one_uses_another_that_comes_after_it_then_both_are_taken()
        {
            var owner = host.Owner();

            await owner.UploadAsync(("1.json", Using("user", "used").Bytes()), ("2.json", Using("used", null).Bytes()));

            var use = (await owner.ShowAsync("/workflow-definitions/by-id/user-1")).GetProperty("root")
                .GetProperty("activities")[0];
            (Text(use, "type"), Text(use, "workflowDefinitionVersionId")).ShouldBe(("used", "used-1"));
        }

        [Fact]
        public async Task When_two_would_use_each_other_then_neither_is_taken() =>
            await ShouldBeRefusedAsync(
                "1.json: root.activities[0]", "definition.recursive",
                ("1.json", Using("refused-file", "other").Bytes()), ("2.json", Using("other", "refused-file").Bytes()));

        [Theory]
        [InlineData("{", "z.zip/bad.json: $", "definition.not-json")]
        [InlineData("""{"name":5}""", "z.zip/bad.json: name", "field.malformed")]
        [InlineData("""{"root":{"type":"Elsa.Sequence","id":3}}""", "z.zip/bad.json: root.id", "field.malformed")]
        public async Task When_one_is_wrong_then_it_is_named_and_none_is_taken(string bad, string place, string code) =>
            await ShouldBeRefusedAsync(
                place, code, ("a.json", Document("refused-file").Bytes()),
                ("z.zip", Zip(
                    ("good.json", Document("refused-too").Bytes()), ("bad.json", Encoding.UTF8.GetBytes(bad)))));

        [Theory]
        [InlineData("../up.json", "definition.archive-path")]
        [InlineData("deeper/../../up.json", "definition.archive-path")]
        [InlineData("..\\up.json", "definition.archive-path")]
        [InlineData("/absolute.json", "definition.archive-path")]
        [InlineData("C:\\absolute.json", "definition.archive-path")]
        [InlineData("read.me", "definition.archive-not-json")]
        [InlineData("inner.zip", "definition.archive-not-json")]
        public async Task When_an_entry_is_out_of_place_then_it_is_named_and_none_is_taken(string entry, string code) =>
            await ShouldBeRefusedAsync(
                $"z.zip/{entry}: $", code,
                ("z.zip", Zip(("good.json", Document("refused-file").Bytes()), (entry, Document("bad").Bytes()))));

        [Fact]
        public async Task When_an_archive_is_no_archive_then_none_is_taken()
        {
            var zip = Zip(("good.json", Document("refused-file").Bytes()));

            await ShouldBeRefusedAsync("z.zip: $", "definition.archive-unreadable", ("z.zip", zip[..^30]));
            await ShouldBeRefusedAsync("z.zip: $", "definition.archive-unreadable", ("z.zip", "no zip"u8.ToArray()));
            await ShouldBeRefusedAsync(
                "z.zip: $", "definition.archive-unreadable", ("z.zip", "PK\u0003\u0004"u8.ToArray()));
        }

        [Fact]
        public async Task When_an_entry_unpacks_to_far_more_then_it_is_not_unpacked()
        {
            var model = Document("refused-file");
            model["note"] = new string('x', 1024 * 1024);

            await ShouldBeRefusedAsync(
                "z.zip/a.json: $", "definition.archive-too-dense", ("z.zip", Zip(("a.json", model.Bytes()))));
        }

        [Fact]
        public async Task When_all_together_are_too_large_then_none_is_taken()
        {
            // Noise that packs to a fraction only because half of it is said twice: no entry is a bomb by itself.
            var noise = Convert.ToHexString(RandomNumberGenerator.GetBytes(12_000));
            var model = Document("refused-file");
            model["notes"] = new JsonArray([.. Enumerable.Repeat(noise, 80).Select(text => JsonValue.Create(text))]);
            var entries = Enumerable.Range(0, 40).Select(number => ($"{number}.json", model.Bytes())).ToArray();

            await ShouldBeRefusedAsync("z.zip/34.json: $", "definition.archive-too-large", ("z.zip", Zip(entries)));
        }

        [Fact]
        public async Task When_a_Mac_packed_them_then_what_it_puts_beside_them_is_passed_over()
        {
            var answer = await host.Owner().UploadAsync(("m.zip", Zip(
                ("of-a-mac.json", Document("of-a-mac").Bytes()), ("__MACOSX/._of-a-mac.json", [0, 5]),
                ("d/.DS_Store", [0]))));

            (await answer.BodyAsync()).GetProperty("count").GetInt32().ShouldBe(1);
        }

        [Fact]
        public async Task When_there_are_too_many_then_none_is_taken()
        {
            var entries = Enumerable.Range(0, 501).Select(number => ($"{number}/", Array.Empty<byte>())).ToArray();

            await ShouldBeRefusedAsync("z.zip/500/: $", "definition.archive-too-many", ("z.zip", Zip(entries)));
        }

        [Fact]
        public async Task When_there_is_none_or_no_form_then_it_says_so()
        {
            var owner = host.Owner();

            await ShouldBeRefusedAsync("files", "definition.archive-empty", ("z.zip", Zip()));
            var noForm = await owner.SendAsync($"{Workflows}/import-files", "{}");
            Text(await noForm.BodyAsync(), "code").ShouldBe("request.malformed");
            var tooLarge = await owner.UploadAsync(("a.json", new byte[17 * 1024 * 1024]));
            tooLarge.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        }

        [Fact]
        public async Task When_the_browser_speaks_Chinese_then_so_does_the_refusal()
        {
            var owner = host.Owner();
            owner.DefaultRequestHeaders.AcceptLanguage.Clear();
            owner.DefaultRequestHeaders.AcceptLanguage.ParseAdd("zh");

            var answer = await owner.UploadAsync(("z.zip", Zip(("read.me", [1]))));

            Text((await answer.BodyAsync()).GetProperty("fields")[0], "message").ShouldBe(
                "z.zip/read.me: 不是 JSON 文件。压缩包中只能有流程定义（.json）。");
        }

        private static string PlaceOf(JsonElement error) =>
            error.TryGetProperty("file", out var file) ? $"{file}: {Text(error, "field")}" : $"{Text(error, "field")}";

        private async Task ShouldBeRefusedAsync(
            string place, string code, params (string Name, byte[] Content)[] files)
        {
            var owner = host.Owner();
            var answer = await owner.UploadAsync(files);

            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            var body = await answer.BodyAsync();
            body.GetProperty("fields").EnumerateArray().Select(error => $"{PlaceOf(error)} {Text(error, "code")}")
                .ShouldContain($"{place} {code}");
            foreach (var id in (string[])["refused-file", "refused-too", "other", "bad"])
            {
                (await owner.ReadAsync($"{Workflows}/{id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            }
        }
    }
}
