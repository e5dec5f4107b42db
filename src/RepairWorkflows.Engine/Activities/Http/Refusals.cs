using System.Text;
using System.Text.Json;
using RepairWorkflows.Engine.Expressions;

namespace RepairWorkflows.Engine.Activities.Http;

/// <summary>What an endpoint answers when it does not take a request.</summary>
internal static class Refusals
{
    /// <summary>The header that tells the stable code of a refusal.</summary>
    public const string CodeHeader = "X-Error-Code";

    public static HttpAnswer TooLarge(string what, long limit) =>
        Of(413, EngineErrors.HttpContentTooLarge, $"The maximum {what} size allowed is {limit} bytes.");

    public static HttpAnswer File(string message) => Of(415, EngineErrors.HttpFileRefused, message);

    public static HttpAnswer Malformed(ContentMalformedException failure) => Of(400, failure.Code, failure.Message);

    public static HttpAnswer Malformed(JsonException failure) =>
        Json(
            400, EngineErrors.HttpContentMalformed,
            new Dictionary<string, object?>
            {
                ["message"] = failure.Message,
                ["path"] = failure.Path,
                ["lineNumber"] = failure.LineNumber,
            });

    private static HttpAnswer Of(int status, string code, string message) =>
        Json(status, code, new Dictionary<string, object?> { ["message"] = message });

    // The body is as on an Elsa server; the code goes beside it.
    private static HttpAnswer Json(int status, string code, Dictionary<string, object?> content) =>
        new()
        {
            StatusCode = status,
            Headers = new HeaderMap { [CodeHeader] = [code] },
            ContentType = ContentTypes.Json,
            Body = Encoding.UTF8.GetBytes(JsonValues.Write(content)),
            IsRefusal = true,
        };
}
