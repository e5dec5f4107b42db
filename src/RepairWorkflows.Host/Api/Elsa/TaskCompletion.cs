using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using RepairWorkflows.Engine.Activities.Events;
using RepairWorkflows.Engine.Runtime;

namespace RepairWorkflows.Host.Api.Elsa;

/// <summary>Reports tasks done that workflows wait for.</summary>
internal static class TaskCompletion
{
    /// <summary>Maps the slice.</summary>
    public static void MapTasks(this RouteGroupBuilder api) => api.MapPost("/tasks/{taskId}/complete", Complete);

    // Also for a task that is not waited for yet: the report is kept, as an event is.
    private static async Task<JsonHttpResult<JsonObject>> Complete(
        string taskId, HttpRequest request, Stimuli stimuli, CancellationToken cancellationToken)
    {
        var body = await ElsaBody.ReadAsync(request);
        await stimuli.SendAsync(
            new Stimulus(RunTask.StimulusName, taskId) { Input = JsonInput.ReadValue(body["result"]) },
            cancellationToken);
        return TypedResults.Json(new JsonObject(), ElsaJson.Default.JsonObject);
    }
}
