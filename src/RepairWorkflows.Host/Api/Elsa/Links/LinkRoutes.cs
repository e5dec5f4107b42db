using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using RepairWorkflows.Engine.Activities.Events;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Engine.Runtime.Messages;

namespace RepairWorkflows.Host.Api.Elsa.Links;

/// <summary>
/// Answers to links that were handed out: the token says what its bearer may do, nothing else is asked.
/// </summary>
internal static class LinkRoutes
{
    /// <summary>Maps the slice.</summary>
    public static void MapLinks(this RouteGroupBuilder api)
    {
        api.MapMethods("/bookmarks/resume", ["GET", "POST"], Resume).AllowAnonymous();
        api.MapMethods("/events/trigger", ["GET", "POST"], Trigger).AllowAnonymous();
    }

    private static async Task<JsonHttpResult<JsonObject>> Resume(
        string? t, HttpRequest request, ActionTokens tokens, IWorkflowRuntime runtime, Dispatcher dispatcher,
        CancellationToken cancellationToken)
    {
        var token = tokens.Read(t);
        var input = await InputAsync(request);
        if (bool.TryParse(request.Query["async"], out var isLater) && isLater)
        {
            await dispatcher.DispatchAsync(
                token.InstanceId, token.BookmarkId ?? string.Empty, input, cancellationToken);
            return Done();
        }

        await runtime.ResumeAsync(
            token.InstanceId,
            _ => new ResumeDecision { BookmarkId = token.BookmarkId ?? string.Empty, Input = input },
            cancellationToken);
        return Done();
    }

    private static async Task<JsonHttpResult<JsonObject>> Trigger(
        string? t, HttpRequest request, ActionTokens tokens, Stimuli stimuli, CancellationToken cancellationToken)
    {
        var token = tokens.Read(t);
        await stimuli.SendAsync(
            new Stimulus(Event.StimulusName, token.EventName)
            {
                InstanceId = token.InstanceId,
                Input = await InputAsync(request),
            },
            cancellationToken);
        return Done();
    }

    // In the query as JSON text, or as the body's input.
    private static async Task<object?> InputAsync(HttpRequest request)
    {
        if (request.Query["in"].ToString() is { Length: > 0 } text)
        {
            return JsonInput.ReadValue(Parse(text));
        }

        var body = HttpMethods.IsPost(request.Method) ? await ElsaBody.ReadAsync(request) : [];
        return JsonInput.ReadValue(body["input"]);
    }

    private static JsonNode? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return JsonValue.Create(text); // a plain word needs no quotes
        }
    }

    private static JsonHttpResult<JsonObject> Done() =>
        TypedResults.Json(new JsonObject(), ElsaJson.Default.JsonObject);
}
