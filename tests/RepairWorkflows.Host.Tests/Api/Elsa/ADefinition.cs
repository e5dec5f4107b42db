using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using RepairWorkflows.Host.Tests.Hosting;
using RepairWorkflows.Testing.Engine;
using RepairWorkflows.Timers;

namespace RepairWorkflows.Host.Tests.Api.Elsa;

/// <summary>Definitions as a designer sends them, and what is done with them.</summary>
internal static class ADefinition
{
    public const string Api = "/elsa/api";

    /// <summary>Writes one line, then waits for an event that is named like the definition.</summary>
    public static string Waiting(string id, bool publish = true) => Saving(
        id, publish,
        $$"""
        {
          "id": "s", "type": "Elsa.Sequence", "version": 1,
          "activities": [
            { "id": "w", "type": "Elsa.WriteLine", "version": 1, "text": {{Literal("hello")}} },
            { "id": "e", "type": "Elsa.Event", "version": 1, "eventName": {{Literal(id)}} }
          ]
        }
        """);

    /// <summary>Faults at once.</summary>
    public static string Faulting(string id) =>
        Saving(
            id, publish: true,
            $$"""{ "id": "f", "type": "Elsa.Fault", "version": 1, "message": {{Literal("broken")}} }""");

    public static string Saving(string id, bool publish, string root) =>
        $$"""
        {
          "model": {
            "definitionId": "{{id}}", "name": "{{id}}", "version": 1, "toolVersion": "3.8.0.0",
            "inputs": [{ "name": "Ticket", "type": "String", "storageDriverType": "WorkflowInstanceStorageDriver" }],
            "variables": [{
              "id": "v", "name": "Colour", "typeName": "String", "value": "red",
              "storageDriverTypeName": "WorkflowInstanceStorageDriver"
            }],
            "customProperties": { "kept": 1 }, "options": null,
            "root": {{root}}
          },
          "publish": {{(publish ? "true" : "false")}}
        }
        """;

    /// <summary>A program with the process owner's key.</summary>
    public static HttpClient Owner(this TestHost host) => host.WithKey(host.DemoKey());

    /// <summary>Has what was dispatched carried out.</summary>
    public static Task DeliverAsync(this TestHost host) =>
        host.Services.GetRequiredService<IOutboxPump>().DeliverWaitingAsync(CancellationToken.None);

    /// <summary>Saves a drawing.</summary>
    public static async Task SaveAsync(this HttpClient client, Drawing drawing, bool publish)
    {
        var body = new JsonObject { ["model"] = JsonNode.Parse($"{drawing}"), ["publish"] = publish };
        var answer = await client.SendAsync($"{Api}/workflow-definitions", body.ToJsonString());
        answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Content.ReadAsStringAsync(CancellationToken.None));
    }

    /// <summary>Starts an instance and tells its id.</summary>
    public static async Task<string> ExecuteAsync(this HttpClient client, string id, string body = "{}")
    {
        var answer = await client.SendAsync($"{Api}/workflow-definitions/{id}/execute", body);
        return answer.Headers.GetValues("x-elsa-workflow-instance-id").Single();
    }

    public static async Task<JsonElement> ShowAsync(this HttpClient client, string path) =>
        await (await client.ReadAsync(Api + path)).BodyAsync();

    private static string Literal(string text) =>
        $$"""{ "typeName": "String", "expression": { "type": "Literal", "value": "{{text}}" } }""";

    /// <summary>A member that is a text.</summary>
    public static string? Text(JsonElement json, string member) => json.GetProperty(member).GetString();
}
