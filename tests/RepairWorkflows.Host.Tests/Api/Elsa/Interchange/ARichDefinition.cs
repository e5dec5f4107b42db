using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using RepairWorkflows.Host.Tests.Hosting;

namespace RepairWorkflows.Host.Tests.Api.Elsa.Interchange;

/// <summary>Files as they are exchanged, and the calls that take and give them.</summary>
internal static class ARichDefinition
{
    public const string Workflows = ADefinition.Api + "/workflow-definitions";

    /// <summary>All that a designer, another server or a hand may have written into a document.</summary>
    public static JsonObject Document(string id, string? versionId = null, int version = 1) =>
        JsonNode.Parse($$"""
        {
          "$schema": "https://elsaworkflows.io/schemas/workflow-definition/v3.0.0/schema.json",
          "id": "{{versionId ?? id + "-v" + version}}", "definitionId": "{{id}}", "name": "HTTPPump Check 水泵",
          "description": "Line one\nline <two> & \"three\"", "createdAt": "2026-01-31T10:00:00.5+00:00",
          "version": {{version}}, "toolVersion": "3.8.0.0", "unheard": { "of": [1, 1.50, 2e1, null] },
          "outcomes": ["Ok"],
          "isReadonly": false, "isSystem": false, "customProperties": { "owner": "水泵", "_type": "x" },
          "options": { "usableAsActivity": false, "later": null, "activationStrategyType": "SingletonStrategy" },
          "inputs": [{ "type": "Int32", "name": "i", "uiHint": "single-line", "isArray": false }],
          "outputs": [{ "type": "String", "name": "o", "displayName": "O" }],
          "variables": [
            { "id": "v", "name": "v", "typeName": "Acme.Thing", "value": "x" },
            { "id": "w", "name": "w", "typeName": "String", "value": "", "storageDriverTypeName": null }
          ],
          "root": {
            "id": "f", "nodeId": "Workflow1:f", "type": "Elsa.Flowchart", "version": 1,
            "customProperties": { "notFoundConnections": [], "mergeMode": null },
            "metadata": { "designer": { "position": { "x": -1.5, "y": 2e1 } }, "displayText": "甲" },
            "activities": [
              { "id": "x", "type": "Acme.Frobnicate", "version": 2, "foo": { "bar": 1 }, "result": null },
              { "id": "a", "type": "Elsa.WriteLine", "version": 1, "text": "bare" },
              {
                "id": "b", "type": "Elsa.WriteLine", "version": 1, "name": "Write",
                "text": {
                  "typeName": "String", "expression": { "type": "JavaScript", "value": "getV()" },
                  "memoryReference": { "id": "b:input-1" }
                }
              },
              {
                "id": "c", "type": "Elsa.WriteLine", "version": 1,
                "text": { "typeName": "Acme.X", "expression": { "type": "Cobol" } }
              },
              { "id": "d", "type": "Elsa.WriteLine", "version": 1, "text": null }
            ],
            "connections": [
              {
                "source": { "activity": "x", "port": "Odd" }, "target": { "activity": "a", "port": "In" },
                "vertices": [{ "x": 1, "y": 2 }]
              }
            ]
          }
        }
        """)!.AsObject();

    /// <summary>A definition that others may use, and that may use one.</summary>
    public static JsonObject Using(string id, string? used) =>
        JsonNode.Parse($$"""
        {
          "id": "{{id}}-1", "definitionId": "{{id}}", "name": "{{id}}", "version": 1,
          "options": { "usableAsActivity": true },
          "root": {
            "id": "s", "type": "Elsa.Sequence", "version": 1,
            "activities": [{{(used is null ? "" : $$"""
              {
                "id": "u", "type": "{{used}}", "version": 1, "workflowDefinitionId": "{{used}}",
                "workflowDefinitionVersionId": "{{used}}-1"
              }
              """)}}]
          }
        }
        """)!.AsObject();

    public static Task<HttpResponseMessage> ImportAsync(this HttpClient client, JsonNode document) =>
        client.SendAsync($"{Workflows}/import", document.ToJsonString());

    public static async Task<JsonObject> ExportAsync(this HttpClient client, string id, string query = "")
    {
        var answer = await client.ReadAsync($"{Workflows}/{id}/export{query}");
        answer.IsSuccessStatusCode.ShouldBeTrue();
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync(CancellationToken.None))!.AsObject();
    }

    public static Task<HttpResponseMessage> UploadAsync(
        this HttpClient client, params (string Name, byte[] Content)[] files)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, content) in files)
        {
            var part = new ByteArrayContent(content);
            part.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            form.Add(part, "files", name);
        }

        return client.PostAsync($"{Workflows}/import-files", form, CancellationToken.None);
    }

    public static byte[] Bytes(this JsonNode document) => Encoding.UTF8.GetBytes(document.ToJsonString());

    public static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    /// <summary>The document without what the server says of it, which another server would say otherwise.</summary>
    public static JsonObject Without(this JsonObject document, params string[] members)
    {
        var rest = document.DeepClone().AsObject();
        foreach (var member in members)
        {
            rest.Remove(member);
        }

        return rest;
    }

    public static void ShouldEqual(this JsonObject document, JsonObject expected) =>
        JsonNode.DeepEquals(document, expected).ShouldBeTrue($"{document}\nis not\n{expected}");
}
