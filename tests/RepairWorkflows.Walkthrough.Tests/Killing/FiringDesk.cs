using System.Net;
using System.Text.Json.Nodes;
using RepairWorkflows.Walkthrough.Reports;
using RepairWorkflows.Walkthrough.Server;

namespace RepairWorkflows.Walkthrough.Tests.Killing;

/// <summary>Reports orders whose clocks fire, and looks at what came of it, on one run of the server.</summary>
internal sealed class FiringDesk : IDisposable
{
    private const string Sample = "web-02-blocked-toilet.json";
    private const string Cases = "api/v1/processes/unified-report/cases";

    private readonly HttpClient _http;
    private readonly string _accountsFile;
    private DemoAccounts? _accounts;

    public FiringDesk(Uri address, string accountsFile)
    {
        _http = LostConnections.NewClient(address, TimeSpan.FromMinutes(1));
        _accountsFile = accountsFile;
    }

    private DemoAccounts Accounts => _accounts ??= DemoAccounts.Read(_http, _accountsFile);

    public Task ReadyAsync(CancellationToken cancellationToken) =>
        Readiness.WaitAsync(_http, TimeProvider.System, cancellationToken);

    /// <summary>Reports one order under a key; null when the server died meanwhile.</summary>
    public async Task<Guid?> ReportAsync(string key, CancellationToken cancellationToken)
    {
        var sample = ReportSample.ReadIndex(Places.Reports).Single(one => one.File == Sample);
        var report = ReportText.Read(
            Path.Combine(Places.Reports, Sample), sample.ComesAt(TimeProvider.System.GetUtcNow()));
        try
        {
            var answer = await new RepairApi(_http, Accounts).ReportAsync(
                sample.Sender, report, key, cancellationToken);
            answer.Code.ShouldBeNull($"{answer}");
            return answer.As<CaseStarted>().OrderId;
        }
        catch (HttpRequestException)
        {
            return null; // killed: it is sent again, with its key
        }
    }

    /// <summary>By how much the demonstration is ahead of the real clock.</summary>
    public async Task<TimeSpan> AheadAsync(CancellationToken cancellationToken) =>
        await new RepairApi(_http, Accounts).NowAsync(cancellationToken) - TimeProvider.System.GetUtcNow();

    public Task<JsonNode> OrderAsync(Guid order, CancellationToken cancellationToken) =>
        ReadAsync($"{Cases}/{order}", cancellationToken);

    public Task<JsonNode> FindingsAsync(CancellationToken cancellationToken) =>
        ReadAsync("api/v1/findings", cancellationToken);

    public Task<JsonNode> LatenessAsync(CancellationToken cancellationToken) =>
        ReadAsync("api/v1/timers/lateness", cancellationToken);

    /// <summary>Has all clocks recomputed.</summary>
    public async Task VerifyAsync(CancellationToken cancellationToken)
    {
        using var answer = await SendAsync(HttpMethod.Post, "api/v1/findings/verification", cancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.Accepted);
    }

    public void Dispose() => _http.Dispose();

    private async Task<JsonNode> ReadAsync(string path, CancellationToken cancellationToken)
    {
        using var answer = await SendAsync(HttpMethod.Get, path, cancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync(cancellationToken))!;
    }

    private async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string path, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = await Accounts.CredentialsAsync("administrator", cancellationToken);
        return await _http.SendAsync(request, cancellationToken);
    }
}
