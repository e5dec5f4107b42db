using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using RepairWorkflows.Host.Tests.Hosting;
using static RepairWorkflows.Host.Tests.Api.Elsa.ADefinition;
using static RepairWorkflows.Host.Tests.Api.Elsa.Interchange.ARichDefinition;

namespace RepairWorkflows.Host.Tests.Api.Elsa.Interchange;

/// <summary>What cannot be run says where and why, and nothing of it is stored.</summary>
public static class RefusedImportTests
{
    public static TheoryData<string, string, string> Wrong { get; } = new()
    {
        { """{"name":5}""", "name", "field.malformed" },
        { """{"definitionId":{}}""", "definitionId", "field.malformed" },
        { """{"id":[1]}""", "id", "field.malformed" },
        { """{"version":"one"}""", "version", "field.malformed" },
        { """{"options":"x"}""", "options", "field.malformed" },
        { """{"customProperties":[]}""", "customProperties", "field.malformed" },
        { """{"isReadonly":7}""", "isReadonly", "field.malformed" },
        { """{"variables":"x"}""", "variables", "field.malformed" },
        { """{"root":"x"}""", "root.type", "field.required" },
        { """{"root":{"type":"Elsa.Sequence","id":3}}""", "root.id", "field.malformed" },
        { """{"root":{"type":"Elsa.Sequence","version":"x"}}""", "root.version", "field.malformed" },
        { """{"inputs":[{"name":"i","type":"Acme.Thing"}]}""", "inputs[0].type", "definition.unknown-type" },
        { """{"inputs":[{"type":"String"}]}""", "inputs[0].name", "field.required" },
    };

    [Collection(DemoHost.Collection)]
    public sealed class GivenAProcessOwner(DemoHost host)
    {
        [Theory]
        [MemberData(nameof(Wrong), MemberType = typeof(RefusedImportTests))]
        public async Task When_a_member_is_wrong_then_its_place_and_a_code_are_told(
            string members, string field, string code)
        {
            var model = Document("refused");
            foreach (var (name, value) in JsonNode.Parse(members)!.AsObject())
            {
                model[name] = value?.DeepClone();
            }

            await ShouldBeRefusedAsync(await host.Owner().ImportAsync(model), field, code);
        }

        [Theory]
        [InlineData("{", "definition.not-json")]
        [InlineData("", "definition.not-json")]
        [InlineData("[]", "definition.not-an-object")]
        public async Task When_the_body_is_no_document_then_it_says_so(string body, string code) =>
            await ShouldBeRefusedAsync(await host.Owner().SendAsync($"{Workflows}/import", body), "$", code);

        [Theory]
        [InlineData("""{"a":1,"a":2}""", "a")]
        [InlineData("""{"root":{"activities":[{},{"id":"x","b":{},"id":"y"}]}}""", "root.activities[1].id")]
        public async Task When_a_member_stands_there_twice_then_its_place_is_told(string body, string place) =>
            await ShouldBeRefusedAsync(
                await host.Owner().SendAsync($"{Workflows}/import", body), place, "definition.name-twice");

        [Fact]
        public async Task When_it_is_nested_too_deeply_then_it_is_refused_however_deep_it_is()
        {
            foreach (var levels in new[] { 100, 5_000, 200_000 })
            {
                var lists = new string('[', levels) + new string(']', levels);
                var body = $$"""{ "definitionId": "refused", "x": {{lists}} }""";
                await ShouldBeRefusedAsync(
                    await host.Owner().SendAsync($"{Workflows}/import", body), "$", "definition.too-deep");
            }
        }

        [Fact]
        public async Task When_it_is_too_large_or_has_too_much_in_it_then_it_is_refused()
        {
            var owner = host.Owner();
            var large = Document("refused");
            large["note"] = new string('x', 2 * 1024 * 1024);
            await ShouldBeRefusedAsync(await owner.ImportAsync(large), "$", "definition.too-large");

            var steps = string.Join(',', Enumerable.Range(0, 2_001).Select(
                number => $$"""{"id":"s{{number}}","type":"Elsa.WriteLine"}"""));
            await ShouldBeRefusedAsync(
                await owner.ImportAsync(Flow(steps, "")), "root", "definition.too-many-activities");

            var arrows = string.Join(',', Enumerable.Repeat("""{"source":{"activity":"a"}}""", 5_001));
            await ShouldBeRefusedAsync(
                await owner.ImportAsync(Flow("", arrows)), "$", "definition.too-many-connections");

            var huge = await owner.SendAsync($"{Workflows}/import", new string(' ', 9 * 1024 * 1024));
            huge.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        }

        [Fact]
        public async Task When_an_activity_is_wrong_then_it_is_named()
        {
            var owner = host.Owner();
            var twice = Flow(
                """
                { "id": "outer", "name": "Outer", "type": "Elsa.Sequence",
                  "activities": [{ "id": "a", "type": "Elsa.End" }, { "id": "a", "type": "Elsa.End" }] }
                """,
                "");

            var refusal = await ShouldBeRefusedAsync(
                await owner.ImportAsync(twice), "root.activities[0].activities", "definition.duplicate-id");

            (Text(refusal, "activityId"), Text(refusal, "activityName")).ShouldBe(("outer", "Outer"));
        }

        [Fact]
        public async Task When_it_cannot_be_published_then_the_activity_is_named_and_the_draft_stays()
        {
            var owner = host.Owner();
            await owner.ImportAsync(Flow(
                """
                { "id": "c", "name": "Nightly", "type": "Elsa.Cron", "customProperties": { "canStartWorkflow": true },
                  "cronExpression": { "typeName": "String", "expression": { "type": "Literal", "value": "never" } } }
                """,
                "", "unpublishable"));

            var answer = await owner.SendAsync($"{Workflows}/unpublishable/publish", "{}");

            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            var field = (await answer.BodyAsync()).GetProperty("fields")[0];
            (Text(field, "field"), Text(field, "code"), Text(field, "activityName"))
                .ShouldBe(("c.cronExpression", "definition.cron-invalid", "Nightly"));
            (await owner.ExportAsync("unpublishable"))["isPublished"]!.GetValue<bool>().ShouldBeFalse();
        }

        private static JsonObject Flow(string activities, string connections, string id = "refused")
        {
            var model = Document(id);
            model["root"] = JsonNode.Parse(
                $$"""
                {
                  "id": "f", "type": "Elsa.Flowchart", "version": 1, "activities": [{{activities}}],
                  "connections": [{{connections}}]
                }
                """);
            return model;
        }

        private async Task<JsonElement> ShouldBeRefusedAsync(HttpResponseMessage answer, string field, string code)
        {
            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            var body = await answer.BodyAsync();
            Text(body, "code").ShouldBe("definition.invalid");
            body.GetProperty("errors").GetProperty("generalErrors").GetArrayLength().ShouldBeGreaterThan(0);
            (await host.Owner().ReadAsync($"{Workflows}/refused")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            return body.GetProperty("fields").EnumerateArray().ShouldHaveSingleItem(body.ToString()) is var error
                && (Text(error, "field"), Text(error, "code")) == (field, code)
                ? error
                : throw new ShouldAssertException($"{field} {code} was expected, not {error}");
        }
    }
}
