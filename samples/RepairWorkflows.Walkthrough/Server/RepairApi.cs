using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace RepairWorkflows.Walkthrough.Server;

/// <summary>The server's HTTP API, as any other application sees it.</summary>
internal sealed class RepairApi(HttpClient http, DemoAccounts accounts)
{
    private const string Cases = "api/v1/processes/unified-report/cases";
    private const int Tries = 5;

    public Task<Answer> ReportAsync(string by, JsonObject report, string key, CancellationToken cancellationToken) =>
        SendAsync(new Call(HttpMethod.Post, Cases, by, report, key), cancellationToken);

    public Task<Answer> ActAsync(
        Guid orderId, string action, string by, JsonObject fields, string key, CancellationToken cancellationToken) =>
        SendAsync(new Call(
            HttpMethod.Post, $"{Cases}/{orderId}/actions/{action}", by, fields, key), cancellationToken);

    public async Task<Order> GetOrderAsync(Guid orderId, CancellationToken cancellationToken) =>
        await GetAsync<Order>($"{Cases}/{orderId}", "service-agent", cancellationToken);

    /// <summary>The order as the server puts it, for whoever wants more of it than the walk needs.</summary>
    public async Task<JsonObject> GetDocumentAsync(Guid orderId, CancellationToken cancellationToken) =>
        await GetAsync<JsonObject>($"{Cases}/{orderId}", "service-agent", cancellationToken);

    public async Task<DateTimeOffset> NowAsync(CancellationToken cancellationToken) =>
        (await GetAsync<ClockReading>("api/v1/demo/clock", "service-agent", cancellationToken)).Now;

    /// <summary>Lets time pass on the demonstration clock; answers when all that came due is at rest again.</summary>
    public async Task<DateTimeOffset> AdvanceAsync(TimeSpan by, CancellationToken cancellationToken)
    {
        var body = new JsonObject { ["advance"] = by.ToString("c") };
        var call = new Call(HttpMethod.Post, "api/v1/demo/clock", "service-supervisor", body, null);
        return Expect(await SendAsync(call, cancellationToken), call).As<ClockReading>().Now;
    }

    private async Task<T> GetAsync<T>(string path, string by, CancellationToken cancellationToken)
    {
        var call = new Call(HttpMethod.Get, path, by, null, null);
        return Expect(await SendAsync(call, cancellationToken), call).As<T>();
    }

    private static Answer Expect(Answer answer, Call call) => answer.Status == HttpStatusCode.OK
        ? answer
        : throw new WalkFailedException($"{call.Method} /{call.Path} was answered with {answer}.");

    /// <summary>Sends until the answer is final: a stale token is renewed, a lost race is run again.</summary>
    private async Task<Answer> SendAsync(Call call, CancellationToken cancellationToken)
    {
        var answer = await SendOnceAsync(call, cancellationToken);
        for (var tries = 1; tries < Tries && IsWorthAnotherTry(answer); tries++)
        {
            if (answer.Status == HttpStatusCode.Unauthorized)
            {
                accounts.Forget(call.By);
            }

            answer = await SendOnceAsync(call, cancellationToken);
        }

        return answer;
    }

    private static bool IsWorthAnotherTry(Answer answer) =>
        answer.Status == HttpStatusCode.Unauthorized || answer.Code == "concurrency.conflict";

    private async Task<Answer> SendOnceAsync(Call call, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(call.Method, call.Path);
        request.Headers.Authorization = await accounts.CredentialsAsync(call.By, cancellationToken);
        request.Content = call.Body is null ? null : JsonContent.Create(call.Body);
        if (call.Key is not null)
        {
            request.Headers.Add("Idempotency-Key", call.Key);
        }

        using var response = await http.SendAsync(request, cancellationToken);
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        var isJson = response.Content.Headers.ContentType?.MediaType?.EndsWith(
            "json", StringComparison.Ordinal) == true;
        return new Answer(
            response.StatusCode, isJson && text.Length > 0 ? JsonNode.Parse(text) : null,
            response.Headers.Location?.OriginalString);
    }

    private sealed record Call(HttpMethod Method, string Path, string By, JsonObject? Body, string? Key);
}
