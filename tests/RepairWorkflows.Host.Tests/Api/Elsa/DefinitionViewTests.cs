using System.Net;
using System.Text.Json;
using RepairWorkflows.Host.Tests.Hosting;
using static RepairWorkflows.Host.Tests.Api.Elsa.ADefinition;

namespace RepairWorkflows.Host.Tests.Api.Elsa;

/// <summary>Looking into drawings, and what scripts in them may call.</summary>
[Collection(DemoHost.Collection)]
public sealed class DefinitionViewTests(DemoHost host)
{
    private const string Nested = """
        {
          "id": "root", "type": "Elsa.Flowchart", "version": 1, "connections": [],
          "activities": [
            {
              "id": "if1", "name": "Ask", "type": "Elsa.If", "version": 1,
              "then": {
                "id": "flow2", "type": "Elsa.Flowchart", "version": 1, "connections": [],
                "activities": [{ "id": "w", "name": "Write", "type": "Elsa.WriteLine", "version": 1 }]
              }
            },
            {
              "id": "s", "type": "Elsa.Switch", "version": 1,
              "cases": [{
                "label": "Red", "condition": { "type": "JavaScript", "value": "true" },
                "activity": { "id": "r", "type": "Elsa.WriteLine", "version": 1 }
              }]
            }
          ]
        }
        """;

    [Theory]
    [InlineData("Workflow1:root:if1:flow2:w", "Workflow1:root:if1:flow2", "Activities", "Ask/Then")]
    [InlineData("Workflow1:root:s:r", "Workflow1:root", "Red", "s/Red")]
    [InlineData("Workflow1:root:if1", "Workflow1:root", "Activities", "")]
    public async Task When_the_way_to_an_activity_is_asked_then_the_canvas_and_the_steps_around_it_are_told(
        string child, string canvas, string port, string steps)
    {
        var owner = host.Owner();
        var id = await SaveAsync(owner, "views-nested", Nested);

        var way = await owner.ShowAsync($"/workflow-definitions/subgraph/segments/{id}?childNodeId={child}");

        Text(way.GetProperty("childNode"), "nodeId").ShouldBe(child);
        Text(way.GetProperty("childNode"), "port").ShouldBe(port);
        Text(way.GetProperty("container"), "nodeId").ShouldBe(canvas);
        Text(way.GetProperty("container").GetProperty("activity"), "nodeId").ShouldBe(canvas);
        string.Join(' ', way.GetProperty("pathSegments").EnumerateArray()
            .Select(step => $"{NameOf(step)}/{Text(step, "portName")}")).ShouldBe(steps);
    }

    [Fact]
    public async Task When_a_workflow_that_is_used_is_opened_then_its_own_drawing_is_inside_with_its_places()
    {
        var owner = host.Owner();
        await SaveAsync(owner, "views-part", Nested, usable: true);
        var id = await SaveAsync(owner, "views-user", """
            {
              "id": "root", "type": "Elsa.Sequence", "version": 1,
              "activities": [{ "id": "u", "type": "ViewsPart", "version": 1, "workflowDefinitionId": "views-part" }]
            }
            """);

        var whole = await owner.ShowAsync($"/workflow-definitions/subgraph/{id}");
        var parent = Text(whole, "nodeId") + ":root:u";
        var inside = await owner.ShowAsync($"/workflow-definitions/subgraph/{id}?parentNodeId={parent}");

        var used = inside.GetProperty("activity").GetProperty("root");
        Text(used, "type").ShouldBe("Elsa.Workflow");
        var flow = used.GetProperty("root");
        Text(flow, "nodeId").ShouldBe($"{parent}:{Text(used, "id")}:root");
        Text(flow.GetProperty("activities")[0].GetProperty("then").GetProperty("activities")[0], "nodeId")
            .ShouldBe($"{Text(flow, "nodeId")}:if1:flow2:w");
    }

    [Theory]
    [InlineData("/workflow-definitions/subgraph/nothing")]
    [InlineData("/workflow-definitions/subgraph/segments/nothing?childNodeId=a")]
    [InlineData("/workflow-definitions/subgraph/segments/{0}?childNodeId=Workflow1:nothing")]
    [InlineData("/workflow-definitions/subgraph/segments/{0}")]
    public async Task When_there_is_nothing_at_that_place_then_that_is_told(string path)
    {
        var owner = host.Owner();
        var id = await SaveAsync(owner, "views-nested", Nested);

        (await owner.ReadAsync(ADefinition.Api + path.Replace("{0}", id, StringComparison.Ordinal))).StatusCode
            .ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("views-nested", "declare function getTicket(): string;", true)]
    [InlineData("views-nested", "declare function setColour(value: string): void;", true)]
    [InlineData("views-nested", "declare const variables: { Colour: string };", true)]
    [InlineData("views-nested", "declare function getVariable(name: string): any;", true)]
    [InlineData("views-none", "declare function getVariable(name: string): any;", true)]
    [InlineData("views-none", "getTicket", false)]
    public async Task When_a_script_is_edited_then_what_it_may_call_is_declared(
        string definition, string declaration, bool isThere)
    {
        var owner = host.Owner();
        await SaveAsync(owner, "views-nested", Nested);

        var answer = await owner.SendAsync(
            $"{ADefinition.Api}/scripting/javascript/type-definitions/{definition}",
            """{ "activityTypeName": "Elsa.If", "propertyName": "Condition" }""");

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/x-typescript");
        (await answer.Content.ReadAsStringAsync(CancellationToken.None))
            .Contains(declaration, StringComparison.Ordinal).ShouldBe(isThere);
    }

    private static string NameOf(JsonElement step) =>
        Text(step, "activityName") is { } name && name != Text(step, "activityType") ? name : Text(step, "activityId")!;

    private static async Task<string> SaveAsync(HttpClient owner, string id, string root, bool usable = false)
    {
        var model = Saving(id, publish: true, root);
        if (usable)
        {
            model = model.Replace(
                "\"options\": null", "\"options\": { \"usableAsActivity\": true }", StringComparison.Ordinal);
        }

        var answer = await owner.SendAsync($"{ADefinition.Api}/workflow-definitions", model);
        return Text((await answer.BodyAsync()).GetProperty("workflowDefinition"), "id")!;
    }
}
