using System.Text.Json.Nodes;
using RepairWorkflows.Engine.Runtime.Comparing;

namespace RepairWorkflows.Engine.Tests.Runtime.Comparing;

/// <summary>Each kind of difference is found, and what only editors write is none.</summary>
public sealed class DefinitionComparisonTests
{
    private const string Before = """
        {
          "id": "v1", "definitionId": "d", "name": "Report", "version": 1,
          "variables": [{ "id": "a", "name": "Colour", "typeName": "String", "value": "red" }],
          "inputs": [{ "name": "Ticket", "type": "String" }],
          "outputs": [],
          "options": { "usableAsActivity": false, "activityCategory": null },
          "root": {
            "id": "f", "type": "Elsa.Flowchart", "version": 1,
            "activities": [
              {
                "id": "tell", "type": "Elsa.WriteLine", "version": 1,
                "metadata": { "displayText": "Tell", "designer": { "position": { "x": 1, "y": 2 } } },
                "customProperties": { "clauses": ["S1.2"], "canStartWorkflow": false },
                "text": { "typeName": "String", "expression": { "type": "Literal", "value": "hello" } }
              },
              {
                "id": "wait", "type": "Elsa.Delay", "version": 1,
                "timeSpan": { "typeName": "TimeSpan", "expression": { "type": "Literal", "value": "00:20:00" } }
              }
            ],
            "connections": [{ "source": { "activity": "tell", "port": "Done" }, "target": { "activity": "wait" } }]
          }
        }
        """;

    [Fact]
    public void When_editors_only_write_what_says_nothing_then_nothing_differs()
    {
        var same = Changed(document =>
        {
            document["id"] = "v2";
            document["version"] = 2;
            var step = Step(document, 0);
            step["nodeId"] = "Workflow1:f:tell";
            step["id2"] = null;
            step["level"] = JsonNode.Parse("""{ "expression": { "type": "Literal", "value": "" } }""");
            step["text"]!["memoryReference"] = null;
        });

        DefinitionComparison.Between(Before, same).ShouldBeEmpty();
    }

    [Fact]
    public void When_steps_only_lie_elsewhere_then_that_is_the_only_difference()
    {
        var moved = Changed(document => Step(document, 0)["metadata"]!["designer"]!["position"]!["x"] = 400);

        DefinitionComparison.Between(Before, moved).ShouldHaveSingleItem().Kind.ShouldBe(ChangeKind.StepsMoved);
    }

    [Fact]
    public void When_a_value_is_another_then_before_and_after_are_told_with_the_language_of_scripts()
    {
        var changed = Changed(document => Step(document, 0)["text"]!["expression"] =
            JsonNode.Parse("""{ "type": "JavaScript", "value": "getColour()" }"""));

        var change = DefinitionComparison.Between(Before, changed).ShouldHaveSingleItem();

        (change.Kind, change.Step, change.Member, change.Before, change.After).ShouldBe((
            ChangeKind.ValueChanged, new ChangedStep("tell", "Elsa.WriteLine", "Tell"), "text", "hello",
            "JavaScript: getColour()"));
    }

    [Fact]
    public void When_a_step_is_new_then_its_arrows_are_too_and_its_values_are_not_told()
    {
        var changed = Changed(document =>
        {
            document["root"]!["activities"]!.AsArray().Add(JsonNode.Parse(
                """{ "id": "end", "name": "Over", "type": "Elsa.End", "version": 1 }"""));
            document["root"]!["connections"]!.AsArray().Add(JsonNode.Parse(
                """{ "source": { "activity": "wait", "port": "Done" }, "target": { "activity": "end" } }"""));
        });

        var changes = DefinitionComparison.Between(Before, changed);

        changes.Select(change => change.Kind).ShouldBe([ChangeKind.StepAdded, ChangeKind.LinkAdded]);
        (changes[1].Step!.Name, changes[1].Outcome, changes[1].Target!.Name).ShouldBe(("wait", "Done", "Over"));
    }

    [Fact]
    public void When_steps_are_renamed_replaced_or_gone_then_each_is_told()
    {
        var changed = Changed(document =>
        {
            Step(document, 0)["metadata"]!["displayText"] = "Say";
            Step(document, 0)["type"] = "Elsa.Correlate";
            document["root"]!["activities"]!.AsArray().RemoveAt(1);
            document["root"]!["connections"] = new JsonArray();
        });

        DefinitionComparison.Between(Before, changed).Select(change => (change.Kind, change.Before, change.After))
            .ShouldBe([
                (ChangeKind.StepRenamed, "Tell", "Say"),
                (ChangeKind.StepReplaced, "Elsa.WriteLine", "Elsa.Correlate"),
                (ChangeKind.StepRemoved, null, null), (ChangeKind.LinkRemoved, null, null),
            ]);
    }

    [Fact]
    public void When_data_and_settings_differ_then_they_are_told_by_name()
    {
        var changed = Changed(document =>
        {
            document["name"] = "Unified report";
            document["variables"]![0]!["value"] = "blue";
            document["inputs"] = new JsonArray();
            document["outputs"]!.AsArray().Add(JsonNode.Parse("""{ "name": "Result", "type": "String" }"""));
            document["options"]!["usableAsActivity"] = true;
            Step(document, 0)["customProperties"]!["clauses"] = new JsonArray("S1.2", "S1.3");
        });

        DefinitionComparison.Between(Before, changed)
            .Select(change => (change.Kind, change.Member, change.Before, change.After)).ShouldBe([
                (ChangeKind.ValueChanged, "customProperties.clauses", "S1.2", "S1.2, S1.3"),
                (ChangeKind.VariableChanged, "Colour", "typeName: String, value: red", "typeName: String, value: blue"),
                (ChangeKind.InputChanged, "Ticket", "type: String", null),
                (ChangeKind.OutputChanged, "Result", null, "type: String"),
                (ChangeKind.SettingChanged, "name", "Report", "Unified report"),
                (ChangeKind.SettingChanged, "options.usableAsActivity", null, "true"),
            ]);
    }

    [Fact]
    public void When_there_was_nothing_then_all_of_it_is_new() =>
        DefinitionComparison.Between(null, Before).Count(change => change.Kind == ChangeKind.StepAdded).ShouldBe(3);

    private static JsonNode Step(JsonNode document, int index) => document["root"]!["activities"]![index]!;

    private static string Changed(Action<JsonNode> change)
    {
        var document = JsonNode.Parse(Before)!;
        change(document);
        return document.ToJsonString();
    }
}
