using System.Text;
using System.Text.Json;
using RepairWorkflows.Engine.Expressions;

namespace RepairWorkflows.Engine.Activities.Http;

/// <summary>What an endpoint answers when it does not take a request.</summary>
internal static class Refusals
{
    public static HttpAnswer Of(int status, string message) =>
        Json(status, new Dictionary<string, object?> { ["message"] = message });

    public static HttpAnswer Malformed(JsonException failure) =>
        Json(
            400,
            new Dictionary<string, object?>
            {
                ["message"] = failure.Message,
                ["path"] = failure.Path,
                ["lineNumber"] = failure.LineNumber,
            });

    private static HttpAnswer Json(int status, Dictionary<string, object?> content) =>
        new()
        {
            StatusCode = status,
            ContentType = "application/json",
            Body = Encoding.UTF8.GetBytes(JsonValues.Write(content)),
        };
}
