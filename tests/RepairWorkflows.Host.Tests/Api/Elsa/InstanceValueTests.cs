using System.Text.Json;
using System.Text.Json.Nodes;
using RepairWorkflows.Host.Tests.Hosting;
using RepairWorkflows.Testing.Engine;
using static RepairWorkflows.Host.Tests.Api.Elsa.ADefinition;

namespace RepairWorkflows.Host.Tests.Api.Elsa;

/// <summary>What is told of an instance's values, and of instances that are removed together.</summary>
[Collection(DemoHost.Collection)]
public sealed class InstanceValueTests(DemoHost host)
{
    private const string Api = ADefinition.Api;

    [Theory]
    [InlineData("JsonElement", """{"a":[1,null]}""", """{"a":[1,null]}""")]
    [InlineData("JsonElement", "[1,2]", "[1,2]")]
    [InlineData("JsonNode", """{"a":1}""", """{"a":1}""")]
    [InlineData("Single", "5.5", "5.5")]
    [InlineData("Decimal", "5.5", "5.5")]
    [InlineData("DateTime", "2026-01-31T10:00:00", "\"2026-01-31T10:00:00\"")]
    [InlineData("String", "", null)]
    [InlineData("String", " ", null)]
    public async Task When_a_variable_is_shown_then_it_is_json_of_its_own_kind(string type, string value, string? shown)
    {
        var id = $"value-{type}-{value.Length}";
        var owner = host.Owner();
        await owner.SendAsync(
            $"{Api}/workflow-definitions",
            new JsonObject
            {
                ["model"] = JsonNode.Parse(new Drawing(id).Variable("v", type, value).Event("e", id).ToString()),
                ["publish"] = true,
            }.ToJsonString());

        var variable = (await owner.ShowAsync(
            $"/workflow-instances/{await owner.ExecuteAsync(id)}/variables")).GetProperty("items")[0];

        (variable.TryGetProperty("value", out var found) ? JsonSerializer.Serialize(found) : null).ShouldBe(shown);
    }

    [Fact]
    public async Task When_a_definition_says_only_what_it_is_called_then_the_usual_members_are_told_all_the_same()
    {
        var answer = await host.Owner().SendAsync(
            $"{Api}/workflow-definitions", """{"model":{"definitionId":"value-bare","name":"value-bare"}}""");

        var shown = (await answer.BodyAsync()).GetProperty("workflowDefinition");
        foreach (var list in new[] { "variables", "inputs", "outputs", "outcomes" })
        {
            shown.GetProperty(list).GetArrayLength().ShouldBe(0, list);
        }

        (shown.GetProperty("isReadonly").GetBoolean(), shown.GetProperty("isSystem").GetBoolean())
            .ShouldBe((false, false));
        (shown.GetProperty("customProperties").ToString(), shown.GetProperty("options").ToString())
            .ShouldBe(("{}", "{}"));
    }

    [Fact]
    public async Task When_several_are_removed_together_then_each_is_told_of_and_no_ids_remove_none()
    {
        var owner = host.Owner();
        await owner.SendAsync($"{Api}/workflow-definitions", Waiting("drop-many"));
        var (gone, stays) = (await owner.ExecuteAsync("drop-many"), await owner.ExecuteAsync("drop-many"));
        var address = await (await host.AgentAsync()).StartCaseAsync();
        var kept = address[(address.LastIndexOf('/') + 1)..];

        var removed = await DeleteAsync(owner, $$"""{"ids":["{{gone}}","nobody","{{kept}}"]}""");
        var none = await DeleteAsync(owner, """{"ids":[]}""");

        removed.ToString().ShouldBe($$"""{"notFound":["nobody"],"skipped":["{{kept}}"],"deleted":1}""");
        none.GetProperty("deleted").GetInt32().ShouldBe(0);
        ((int)(await owner.ReadAsync($"{Api}/workflow-instances/{gone}")).StatusCode).ShouldBe(404);
        ((int)(await owner.ReadAsync($"{Api}/workflow-instances/{stays}")).StatusCode).ShouldBe(200);
        ((int)(await owner.ReadAsync($"{Api}/workflow-instances/{kept}")).StatusCode).ShouldBe(200);
    }

    private static async Task<JsonElement> DeleteAsync(HttpClient owner, string body) =>
        await (await owner.SendAsync($"{Api}/bulk-actions/delete/workflow-instances/by-id", body)).BodyAsync();
}
