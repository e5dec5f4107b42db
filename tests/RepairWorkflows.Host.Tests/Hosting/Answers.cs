using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace RepairWorkflows.Host.Tests.Hosting;

/// <summary>Sends and reads what tests of the API need.</summary>
internal static class Answers
{
    public const string Cases = "/api/v1/processes/unified-report/cases";

    public static string Report(string description = "卫生间水管漏水", string channel = "phone") => $$"""
        {
          "channel": "{{channel}}", "customerName": "李娜", "unit": "2栋1单元301室", "phone": "138 1234 5678",
          "description": "{{description}}", "category": "water", "urgency": "urgent"
        }
        """;

    public static Task<HttpResponseMessage> SendAsync(
        this HttpClient client, string path, string json, string? key = null, string method = "POST")
    {
        var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = Json(json) };
        if (key is not null)
        {
            request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        }

        return client.SendAsync(request, CancellationToken.None);
    }

    public static StringContent Json(string json) => new(json, Encoding.UTF8, "application/json");

    public static Task<HttpResponseMessage> ReadAsync(this HttpClient client, string path) =>
        client.GetAsync(path, CancellationToken.None);

    public static async Task<JsonElement> BodyAsync(this HttpResponseMessage answer) =>
        JsonElement.Parse(await answer.Content.ReadAsStringAsync(CancellationToken.None));

    /// <summary>A new case's address.</summary>
    public static async Task<string> StartCaseAsync(this HttpClient client, string? description = null)
    {
        var answer = await client.SendAsync(Cases, description is null ? Report() : Report(description));
        answer.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        return answer.Headers.Location!.ToString();
    }

    /// <summary>The answer is problem+json with this status and code.</summary>
    public static async Task<JsonElement> ShouldBeProblemAsync(this HttpResponseMessage answer, int status, string code)
    {
        var text = await answer.Content.ReadAsStringAsync(CancellationToken.None);
        ((int)answer.StatusCode).ShouldBe(status, text);
        answer.Content.Headers.ContentType.ShouldBe(MediaTypeHeaderValue.Parse("application/problem+json"));
        var problem = JsonElement.Parse(text);
        problem.GetProperty("code").GetString().ShouldBe(code);
        problem.GetProperty("type").GetString().ShouldBe($"urn:repair-workflows:error:{code}");
        problem.GetProperty("status").GetInt32().ShouldBe(status);
        problem.GetProperty("title").GetString().ShouldNotBeNullOrWhiteSpace();
        problem.GetProperty("detail").GetString().ShouldNotBeNullOrWhiteSpace();
        return problem;
    }

    /// <summary>The problem's field errors as <c>field code</c>.</summary>
    public static IReadOnlyList<string> Fields(this JsonElement problem, string member = "errors") =>
    [
        .. problem.GetProperty(member).EnumerateArray().Select(
            error => $"{error.GetProperty("field").GetString()} {error.GetProperty("code").GetString()}"),
    ];
}
