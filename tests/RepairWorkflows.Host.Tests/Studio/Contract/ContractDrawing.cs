namespace RepairWorkflows.Host.Tests.Studio.Contract;

/// <summary>The definitions that the calls are about: with all that a designer may write into one.</summary>
internal static class ContractDrawing
{
    /// <summary>Writes a line, asks, and waits for an event that is named like the definition.</summary>
    public static string Model(string id, string options = "") => Of(id, options, $$"""
        {
          "id": "root", "name": "Flowchart1", "type": "Elsa.Flowchart", "version": 1,
          "customProperties": {}, "metadata": {}, "variables": [],
          "activities": [
            {
              "id": "write", "name": "WriteLine1", "type": "Elsa.WriteLine", "version": 1,
              "customProperties": { "canStartWorkflow": false },
              "metadata": {
                "designer": { "position": { "x": 50, "y": 60 }, "size": { "width": 180, "height": 50 } },
                "displayText": "Say it", "description": "First", "showDescription": true
              },
              "text": {
                "typeName": "String", "expression": { "type": "JavaScript", "value": "getColour() + '!'" },
                "memoryReference": null
              }
            },
            {
              "id": "ask", "name": "If1", "type": "Elsa.If", "version": 1,
              "condition": { "typeName": "Boolean", "expression": { "type": "Literal", "value": "True" } },
              "then": {
                "id": "then", "type": "Elsa.Flowchart", "version": 1, "connections": [],
                "activities": [{ "id": "inner", "type": "Elsa.WriteLine", "version": 1 }]
              }
            },
            { "id": "wait", "name": "Event1", "type": "Elsa.Event", "version": 1, "eventName": {{Literal(id)}} }
          ],
          "connections": [
            {
              "source": { "activity": "write", "port": "Done" }, "target": { "activity": "ask", "port": "In" },
              "vertices": [{ "x": 250, "y": 85 }]
            },
            { "source": { "activity": "ask", "port": "Done" }, "target": { "activity": "wait", "port": "In" } }
          ]
        }
        """);

    /// <summary>Can be used as an activity, <c>Contract…Part</c>.</summary>
    public static string Usable(string id) => Model(id, "\"usableAsActivity\": true");

    /// <summary>Uses another as an activity.</summary>
    public static string User(string id, string part) => Of(id, "", $$"""
        {
          "id": "root", "type": "Elsa.Sequence", "version": 1,
          "activities": [{
            "id": "used", "type": "{{TypeOf(part)}}", "version": 1, "workflowDefinitionId": "{{part}}"
          }]
        }
        """);

    /// <summary>Of which one instance at most runs.</summary>
    public static string Singleton(string id) => Model(
        id,
        "\"activationStrategyType\": "
        + "\"Elsa.Workflows.Runtime.ActivationValidators.SingletonStrategy, Elsa.Workflows.Runtime\"");

    /// <summary>Faults at its first step.</summary>
    public static string Faulting(string id) => Of(id, "", $$"""
        {
          "id": "root", "type": "Elsa.Sequence", "version": 1,
          "activities": [
            { "id": "broken", "type": "Elsa.Fault", "version": 1, "message": {{Literal("broken")}} }
          ]
        }
        """);

    // The name in Pascal case: contract-1-part is Contract1Part.
    private static string TypeOf(string id) =>
        string.Concat(id.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    private static string Of(string id, string options, string root) => $$"""
        {
          "definitionId": "{{id}}", "name": "{{id}}", "description": "Recorded", "version": 1,
          "toolVersion": "3.8.0.0", "isReadonly": false,
          "variables": [{
            "id": "v", "name": "Colour", "typeName": "String", "isArray": false, "value": "red",
            "storageDriverTypeName": "WorkflowInstanceStorageDriver"
          }],
          "inputs": [{
            "name": "Ticket", "type": "String", "isArray": false, "displayName": "Ticket", "description": "",
            "category": "Primitives", "uiHint": "singleline", "storageDriverType": "WorkflowInstanceStorageDriver"
          }],
          "outputs": [{ "name": "Answer", "type": "String", "isArray": false, "displayName": "Answer" }],
          "outcomes": ["Ok"],
          "customProperties": { "VariableTestValues": { "v": "blue" } },
          "options": { {{options}} },
          "root": {{root}}
        }
        """;

    private static string Literal(string text) =>
        $$"""{ "typeName": "String", "expression": { "type": "Literal", "value": "{{text}}" } }""";
}
