using System.Text.Json.Nodes;
using RepairWorkflows.Host.Api.Elsa;
using RepairWorkflows.Host.HttpWorkflows.Routes;

namespace RepairWorkflows.Host.HttpWorkflows;

/// <summary>What is answered when several workflows would take a request.</summary>
internal static class AmbiguousCall
{
    /// <summary>Answers with whom it could have meant, in the words of an Elsa server.</summary>
    public static Task WriteAsync(HttpResponse response, RouteAnswer.Ambiguous ambiguous)
    {
        response.StatusCode = StatusCodes.Status500InternalServerError;
        var body = new JsonObject
        {
            ["errorMessage"] = "The call is ambiguous and matches multiple workflows.",
            ["workflows"] = new JsonArray(
                [.. ambiguous.Ids.Select(id => new JsonObject { [ambiguous.Member] = id })]),
        };
        return response.WriteAsJsonAsync(
            body, ElsaJson.Default.JsonObject, "application/json", response.HttpContext.RequestAborted);
    }
}
