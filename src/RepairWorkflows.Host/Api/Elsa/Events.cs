using System.Text.Json.Nodes;
using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Activities.Events;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Engine.Runtime.Messages;
using RepairWorkflows.Host.HttpWorkflows;

namespace RepairWorkflows.Host.Api.Elsa;

/// <summary>Publishes events.</summary>
internal static class Events
{
    private const string Mode = "workflowExecutionMode";

    private static readonly string[] Modes = ["Asynchronous", "Synchronous"];

    /// <summary>Maps the slice.</summary>
    public static void MapEvents(this RouteGroupBuilder api) =>
        api.MapPost("/events/{eventName}/trigger", Trigger);

    // Asynchronous unless asked otherwise: then it answers when all whom it reached are at rest again, and what one of
    // them answers is its answer.
    private static async Task<IResult> Trigger(
        string eventName, HttpRequest request, Stimuli stimuli, Dispatcher dispatcher,
        CancellationToken cancellationToken)
    {
        var body = await ElsaBody.ReadAsync(request);
        var stimulus = new Stimulus(Event.StimulusName, eventName)
        {
            CorrelationId = body.Text("correlationId"),
            InstanceId = body.Text("workflowInstanceId"),
            ExecutionId = body.Text("activityInstanceId"),
            Input = JsonInput.Read(body.Member("input") as JsonObject),
        };
        if (!IsSynchronous(body.Member(Mode)))
        {
            await dispatcher.DispatchAsync(stimulus, cancellationToken);
            return TypedResults.Json(new JsonObject(), ElsaJson.Default.JsonObject);
        }

        using var http = new RequestExchange(request.HttpContext);
        await stimuli.SendAsync(stimulus with { Http = http }, cancellationToken);
        return http.Answer is { } answer
            ? new WorkflowAnswer(answer)
            : TypedResults.Json(new JsonObject(), ElsaJson.Default.JsonObject);
    }

    // By its name in whatever case, or by its number.
    private static bool IsSynchronous(JsonNode? mode)
    {
        if (mode is null)
        {
            return false;
        }

        var index = mode is JsonValue value && value.TryGetValue<int>(out var number)
            ? number
            : Array.FindIndex(Modes, word => word.Equals($"{mode}", StringComparison.OrdinalIgnoreCase));
        return index is 0 or 1
            ? index == 1
            : throw new InvalidRequestException(
                HostErrors.RequestInvalid, "Parameters are wrong.", [Wish.UnknownWord(Mode, Modes)]);
    }
}
