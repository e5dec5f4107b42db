using RepairWorkflows.Host.Tests.Hosting;
using static RepairWorkflows.Host.Tests.Api.Elsa.Descriptors.Described;

namespace RepairWorkflows.Host.Tests.Api.Elsa.Descriptors;

/// <summary>What a designer offers can be chosen, and published.</summary>
[Collection(DemoHost.Collection)]
public sealed class OfferedChoiceTests(DemoHost host)
{
    [Theory]
    [InlineData("/descriptors/workflow-activation-strategies", "activationStrategyType", 4)]
    [InlineData("/descriptors/incident-strategies", "incidentStrategyType", 2)]
    public async Task When_a_strategy_is_offered_then_a_definition_with_it_is_published(
        string path, string option, int count)
    {
        var owner = host.Owner();
        var strategies = await owner.ListAsync(path);

        strategies.Count.ShouldBe(count);
        foreach (var strategy in strategies.Select(strategy => Text(strategy, "typeName")))
        {
            await PublishAsync(owner, $"offered-{strategy.Split(',')[0]}", $$"""{ "{{option}}": "{{strategy}}" }""");
        }
    }

    [Fact]
    public async Task When_a_workflow_may_be_used_then_it_is_an_activity_with_its_inputs_and_versions()
    {
        var owner = host.Owner();
        var id = await PublishAsync(
            owner, "offered-part", """{ "usableAsActivity": true, "activityCategory": "零件" }""");

        var part = (await owner.ListAsync(Lists[0])).Single(activity => Text(activity, "typeName") == "OfferedPart");

        (Text(part, "category"), part.GetProperty("isBrowsable").GetBoolean()).ShouldBe(("零件", true));
        Text(part.GetProperty("customProperties"), "WorkflowDefinitionVersionId").ShouldBe(id);
        part.GetProperty("inputs").EnumerateArray().Select(input => Text(input, "name")).ShouldBe(["Ticket"]);
        part.GetProperty("ports").EnumerateArray().Select(port => Text(port, "name")).ShouldBe(["Root", "Done"]);
    }

    private static async Task<string> PublishAsync(HttpClient owner, string id, string options)
    {
        var model = ADefinition.Saving(
                id, publish: true, """{ "id": "s", "type": "Elsa.Sequence", "version": 1, "activities": [] }""")
            .Replace("\"options\": null", $"\"options\": {options}", StringComparison.Ordinal);
        var answer = await owner.SendAsync($"{ADefinition.Api}/workflow-definitions", model);
        var definition = (await answer.BodyAsync()).GetProperty("workflowDefinition");
        definition.GetProperty("isPublished").GetBoolean().ShouldBeTrue();
        return Text(definition, "id");
    }
}
