using System.Text.Json;
using System.Text.Json.Nodes;
using RepairWorkflows.Host.Tests.Hosting;
using RepairWorkflows.Testing.Cases;
using static RepairWorkflows.Host.Tests.Api.Elsa.Interchange.ARichDefinition;

namespace RepairWorkflows.Host.Tests.Api.Elsa;

/// <summary>What is told of definitions that are published, but will hardly do what they seem to.</summary>
public static class WarningTests
{
    [Collection(DemoHost.Collection)]
    public sealed class GivenAProcessOwner(DemoHost host)
    {
        private const string Odd =
            """
            { "model": { "definitionId": "odd",
              "variables": [
                { "id": "u", "name": "u", "typeName": "Acme.Thing" },
                { "id": "n", "name": "n", "typeName": "Int32", "value": "abc" }],
              "root": { "id": "f", "type": "Elsa.Flowchart",
                "activities": [{ "id": "a", "type": "Elsa.WriteLine",
                  "text": { "typeName": "String", "expression": { "type": "Ruby", "value": "1" } } }],
                "connections": [
                  { "source": { "activity": "a", "port": "Done" }, "target": { "activity": "b" } },
                  { "source": { "activity": "a", "port": "Oops" }, "target": { "activity": "a" } }] } } }
            """;

        [Theory]
        [InlineData(
            "en", "'f.connections[0]': expected the ids of two activities of 'f', found 'a' and 'b'; it is left out.",
            "'f.connections[1]': expected an outcome of 'a' (Done), found 'Oops'; it is never followed.",
            "'root.activities[0].text.expression': expected Literal, Object, Variable, Input, JavaScript or Liquid, "
            + "found 'Ruby'; it counts as not set.",
            "'variables[0].typeName': expected the name of a known type for variable 'u', found 'Acme.Thing'; the "
            + "variable is left out.",
            "'variables[1].value': expected Int32 for variable 'n', found 'abc'; the variable begins without a value.")]
        [InlineData(
            "zh", "“f.connections[0]”须从“f”的一个步骤指向另一个步骤；现为从“a”指向“b”，此连线不起作用。",
            "“f.connections[1]”须从步骤“a”的结果（Done）出发；现为“Oops”，此连线永不执行。",
            "root.activities[0].text.expression 须为 Literal、Object、Variable、Input、JavaScript 或 Liquid；现为 Ruby，视为未设置。",
            "variables[0].typeName 应为变量 u 的已知类型名称，实际为 Acme.Thing；该变量不会存在。",
            "variables[1].value 应为变量 n 的 Int32 值，实际为“abc”；该变量开始时没有值。")]
        public async Task When_a_definition_is_odd_then_it_is_saved_with_a_warning_for_each_place(
            string language, params string[] warnings)
        {
            var owner = Speaking(language);

            var saved = await (await owner.SendAsync(Workflows, Odd)).BodyAsync();

            Words(saved).ShouldBe(warnings);
        }

        [Theory]
        [InlineData("en", "Trigger should have a payload: 'h': expected a path, such as orders/{id}, found none.")]
        [InlineData("zh", "触发器 h 没有说明等待什么：应有路径，如 orders/{id}；现无路径。")]
        public async Task When_an_endpoint_has_no_path_then_the_refusal_says_which(string language, string message)
        {
            var answer = await Speaking(language).SendAsync(
                Workflows,
                """
                { "publish": true, "model": { "definitionId": "pathless", "root": {
                  "id": "h", "type": "Elsa.HttpEndpoint", "customProperties": { "canStartWorkflow": true } } } }
                """);

            var field = (await answer.BodyAsync()).GetProperty("fields")[0];
            (field.GetProperty("code").GetString(), field.GetProperty("message").GetString())
                .ShouldBe(("definition.trigger-empty", message));
        }

        public static TheoryData<string> Shipped { get; } = [.. ShippedDefinitions.Files()];

        [Theory]
        [MemberData(nameof(Shipped))]
        public async Task When_a_shipped_definition_is_saved_then_nothing_is_odd_about_it(string file)
        {
            var shipped = JsonNode.Parse(await File.ReadAllTextAsync(file, CancellationToken.None))!.AsObject();
            shipped["definitionId"] = $"sound-{shipped["definitionId"]}";
            shipped["id"] = $"{shipped["id"]}-sound";

            var saved = await host.Owner().SendAsync(Workflows, new JsonObject { ["model"] = shipped }.ToJsonString());

            Words(await saved.BodyAsync()).ShouldBeEmpty();
        }

        private HttpClient Speaking(string language)
        {
            var owner = host.Owner();
            owner.DefaultRequestHeaders.AcceptLanguage.Clear();
            owner.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
            return owner;
        }

        private static string[] Words(JsonElement saved) =>
            [.. saved.GetProperty("warnings").EnumerateArray().Select(warning => warning.GetString()!)];
    }
}
