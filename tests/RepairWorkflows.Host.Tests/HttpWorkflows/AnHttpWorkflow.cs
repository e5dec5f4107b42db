using System.Text.Json.Nodes;
using RepairWorkflows.Host.Tests.Api.Elsa;
using RepairWorkflows.Host.Tests.Hosting;
using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Host.Tests.HttpWorkflows;

/// <summary>Definitions with endpoints, published through the API.</summary>
internal static class AnHttpWorkflow
{
    private const string Definitions = ADefinition.Api + "/workflow-definitions";

    /// <summary>An endpoint that starts the workflow.</summary>
    public static JsonObject Endpoint(string id, string path, params (string, JsonNode?)[] more) =>
        Drawing.Activity(
            id, "Elsa.HttpEndpoint", [("path", Drawing.Literal(path)), ("canStartWorkflow", true), .. more]);

    /// <summary>An endpoint in the middle.</summary>
    public static JsonObject Wait(string id, string path, params (string, JsonNode?)[] more) =>
        Drawing.Activity(id, "Elsa.HttpEndpoint", [("path", Drawing.Literal(path)), .. more]);

    /// <summary>An answer with the value of a script.</summary>
    public static JsonObject Answer(string id, string script, params (string, JsonNode?)[] more) =>
        Drawing.Activity(id, "Elsa.WriteHttpResponse", [("content", Drawing.Script(script)), .. more]);

    /// <summary>A list of texts.</summary>
    public static JsonObject Words(params string[] words) =>
        Drawing.Expression("Object", new JsonArray([.. words.Select(word => JsonValue.Create(word))]).ToJsonString());

    /// <summary>Publishes steps that follow one another.</summary>
    public static Task PublishAsync(this TestHost host, string id, params JsonObject[] steps) =>
        host.PublishAsync(new Drawing(id).InOrder(steps));

    /// <summary>Adds steps that follow one another.</summary>
    public static Drawing InOrder(this Drawing drawing, JsonObject[] steps)
    {
        foreach (var step in steps)
        {
            drawing.With(step);
        }

        return drawing.Arrows(
            [.. steps.Zip(steps.Skip(1), (from, to) => $"{(string)from["id"]!}->{(string)to["id"]!}")]);
    }

    /// <summary>Publishes a drawing.</summary>
    public static async Task PublishAsync(this TestHost host, Drawing drawing)
    {
        var answer = await host.SaveAsync(drawing);
        var text = await answer.Content.ReadAsStringAsync(CancellationToken.None);
        answer.IsSuccessStatusCode.ShouldBeTrue(text);
    }

    /// <summary>Asks for a drawing to be published.</summary>
    public static Task<HttpResponseMessage> SaveAsync(this TestHost host, Drawing drawing) =>
        host.Owner().SendAsync(
            Definitions,
            new JsonObject { ["model"] = JsonNode.Parse(drawing.ToString()), ["publish"] = true }.ToJsonString());

    /// <summary>Sends a request to a workflow, as nobody in particular.</summary>
    public static Task<HttpResponseMessage> CallAsync(
        this TestHost host, string path, string method = "GET", HttpContent? content = null,
        params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), "/workflows/" + path) { Content = content };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return host.Anonymous().SendAsync(request, CancellationToken.None);
    }

    /// <summary>Status and body of an answer.</summary>
    public static async Task<(int Status, string Body)> ReadAsync(this Task<HttpResponseMessage> sent)
    {
        var answer = await sent;
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(CancellationToken.None));
    }
}
