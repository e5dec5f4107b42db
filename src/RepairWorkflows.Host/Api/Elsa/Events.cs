using System.Text.Json.Nodes;
using RepairWorkflows.Engine.Activities.Events;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Host.HttpWorkflows;

namespace RepairWorkflows.Host.Api.Elsa;

/// <summary>Publishes events.</summary>
internal static class Events
{
    /// <summary>Maps the slice.</summary>
    public static void MapEvents(this RouteGroupBuilder api) =>
        api.MapPost("/events/{eventName}/trigger", Trigger);

    // Answers when all whom it reached are at rest again, in either execution mode: a caller that need not wait may as
    // well, and one that asked to wait must. Only the latter is there for what a workflow answers.
    private static async Task<IResult> Trigger(
        string eventName, HttpRequest request, Stimuli stimuli, CancellationToken cancellationToken)
    {
        var body = await ElsaBody.ReadAsync(request);
        using var http = new RequestExchange(request.HttpContext);
        await stimuli.SendAsync(
            new Stimulus(Event.StimulusName, eventName)
            {
                CorrelationId = body.Text("correlationId"),
                InstanceId = body.Text("workflowInstanceId"),
                Input = JsonInput.Read(body["input"] as JsonObject),
                Http = body.Text("workflowExecutionMode") == "Synchronous" ? http : null,
            },
            cancellationToken);
        return http.Answer is { } answer
            ? new WorkflowAnswer(answer)
            : TypedResults.Json(new JsonObject(), ElsaJson.Default.JsonObject);
    }
}
