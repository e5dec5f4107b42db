using System.Net;
using System.Text.Json.Nodes;
using RepairWorkflows.Host.Tests.Hosting;
using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Host.Tests.Api.Elsa;

/// <summary>What an Elsa server refuses, or fails at, and this one takes: see docs/elsa-differences.md.</summary>
[Collection(DemoHost.Collection)]
public sealed class LenientRequestTests(DemoHost host)
{
    private const string Api = ADefinition.Api;

    [Theory]
    [InlineData("/workflow-definitions?page=abc")]
    [InlineData("/workflow-instances?page=abc")]
    public async Task When_a_page_is_no_number_then_the_first_is_shown(string path)
    {
        var shown = await host.Owner().ShowAsync(path);

        shown.GetProperty("items").GetArrayLength().ShouldBe(
            (await host.Owner().ShowAsync(path[..path.IndexOf('?', StringComparison.Ordinal)]))
            .GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task When_a_page_of_instances_is_to_be_empty_then_it_has_one()
    {
        var owner = host.Owner();
        await owner.SendAsync($"{Api}/workflow-definitions", ADefinition.Waiting("lenient-page"));
        await owner.ExecuteAsync("lenient-page");
        await owner.ExecuteAsync("lenient-page");

        (await owner.ShowAsync("/workflow-instances?definitionId=lenient-page&pageSize=0"))
            .GetProperty("items").GetArrayLength().ShouldBe(1);
    }

    [Theory]
    [InlineData("\"x\"")]
    [InlineData("5")]
    [InlineData("[1]")]
    public async Task When_the_input_of_an_event_is_no_object_then_the_event_is_sent_all_the_same(string input)
    {
        var name = $"lenient-event-{input.Trim('"', '[', ']')}";
        var owner = host.Owner();
        await owner.SendAsync($"{Api}/workflow-definitions", ADefinition.Waiting(name));
        var id = await owner.ExecuteAsync(name);

        var answer = await owner.SendAsync(
            $"{Api}/events/{name}/trigger", $$"""{"workflowExecutionMode":"Synchronous","input":{{input}}}""");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await owner.ShowAsync($"/workflow-instances/{id}")).GetProperty("subStatus").GetString().ShouldBe("Finished");
    }

    [Theory]
    [InlineData("GET", "journal")]
    [InlineData("POST", "journal")]
    [InlineData("GET", "variables")]
    public async Task When_the_parts_of_an_unknown_instance_are_asked_for_then_it_says_that_there_is_none(
        string method, string part) =>
        await RefusalTests.ShouldBeRefusalAsync(
            await host.Owner().SendAsync($"{Api}/workflow-instances/nix/{part}", "{}", method: method),
            404, "instance.not-found");

    [Theory]
    [InlineData("3")]
    [InlineData("abc")]
    [InlineData("")]
    public async Task When_the_tool_version_is_no_version_then_the_definition_is_taken(string version) =>
        await ShouldBePublishedAsync($"lenient-tool-{version}", model => model["toolVersion"] = version);

    [Theory]
    [InlineData("activationStrategyType")]
    [InlineData("incidentStrategyType")]
    public async Task When_a_strategy_is_empty_then_it_is_as_if_there_were_none(string option) =>
        await ShouldBePublishedAsync(
            $"lenient-{option}", model => model["options"] = new JsonObject { [option] = string.Empty });

    private async Task ShouldBePublishedAsync(string id, Action<JsonNode> change)
    {
        var model = JsonNode.Parse(new Drawing(id).Lines("a").ToString())!;
        change(model);
        var owner = host.Owner();

        var answer = await owner.SendAsync(
            $"{Api}/workflow-definitions", new JsonObject { ["model"] = model, ["publish"] = true }.ToJsonString());

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var instance = await owner.ShowAsync($"/workflow-instances/{await owner.ExecuteAsync(id)}");
        instance.GetProperty("subStatus").GetString().ShouldBe("Finished");
    }
}
