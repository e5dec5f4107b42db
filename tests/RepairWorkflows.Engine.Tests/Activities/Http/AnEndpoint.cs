using System.Text.Json.Nodes;
using RepairWorkflows.Engine.Execution.Format;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Engine.Tests.Activities.Http;

/// <summary>Definitions with endpoints.</summary>
internal static class AnEndpoint
{
    /// <summary>Answers with the value of a script.</summary>
    public static string Reading(
        string script, string path = "a", (string, JsonNode?)[]? more = null) =>
        Answering(new Drawing("http"), script, path, more ?? []).ToString();

    /// <summary>Likewise, the body being bound to a variable <c>b</c>.</summary>
    public static string Binding(string type, string script) =>
        Answering(
            new Drawing("http").Variable("b", type, null), script, "a",
            [("parsedContent", new JsonObject
            {
                ["typeName"] = "Object",
                ["memoryReference"] = new JsonObject { ["id"] = "b" },
            })]).ToString();

    /// <summary>Waits for a request in the middle.</summary>
    public static string Waiting(params (string, JsonNode?)[] more) =>
        new Drawing("http").Lines("s")
            .With("h", "Elsa.HttpEndpoint", [("path", Drawing.Literal("wait/{id}")), .. more])
            .Arrows("s->h").ToString();

    public static JsonObject Words(params string[] words) =>
        Drawing.Expression("Object", new JsonArray([.. words.Select(word => JsonValue.Create(word))]).ToJsonString());

    public static Task<IReadOnlyList<StoredBookmark>> BookmarksAsync(this EngineTestHost host, string key) =>
        host.Store.FindBookmarksAsync(
            BookmarkHash.Of("Elsa.HttpEndpoint", key), null, null, CancellationToken.None);

    /// <summary>All that the journal holds, as text.</summary>
    public static async Task<string> JournalTextAsync(this EngineTestHost host, string instanceId)
    {
        var text = "";
        await foreach (var log in host.Store.ReadLogAsync(instanceId, CancellationToken.None))
        {
            text += string.Join(
                '\n',
                LogCodec.Read(log.Content).Executions.Select(execution => $"{execution.Inputs} {execution.Outputs}"));
        }

        return text;
    }

    private static Drawing Answering(
        Drawing drawing, string script, string path, (string, JsonNode?)[] more) =>
        drawing
            .With("h", "Elsa.HttpEndpoint",
                [("path", Drawing.Literal(path)), ("canStartWorkflow", true), .. more])
            .With("r", "Elsa.WriteHttpResponse",
                ("content", Drawing.Script(script)), ("contentType", Drawing.Literal("text/plain")))
            .Arrows("h->r");
}
