using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Activities.Events;
using RepairWorkflows.Engine.Runtime;

namespace RepairWorkflows.Host.Api.Elsa;

/// <summary>Reports tasks done that workflows wait for.</summary>
internal static class TaskCompletion
{
    /// <summary>Maps the slice.</summary>
    public static void MapTasks(this RouteGroupBuilder api) => api.MapPost("/tasks/{taskId}/complete", Complete);

    // A task is told of when it is stored: a report that nobody waits for is never merely early.
    private static async Task<JsonHttpResult<JsonObject>> Complete(
        string taskId, HttpRequest request, Stimuli stimuli, CancellationToken cancellationToken)
    {
        var body = await ElsaBody.ReadAsync(request);
        var report = await stimuli.SendAsync(
            new Stimulus(RunTask.StimulusName, taskId)
            {
                Input = JsonInput.ReadValue(body["result"]),
                IsKept = false,
            },
            cancellationToken);
        if (report.Resumed.Count == 0)
        {
            throw new NotFoundException(HostErrors.TaskNotFound, $"Nobody waits for task {taskId}.")
            {
                Reason = "id",
                Values = [taskId],
            };
        }

        return TypedResults.Json(new JsonObject(), ElsaJson.Default.JsonObject);
    }
}
