using System.Text.Json.Nodes;
using RepairWorkflows.Walkthrough.Server;

namespace RepairWorkflows.Walkthrough.Tests.Walks;

/// <summary>A service desk on a real server of its own, which can be killed and started again.</summary>
internal sealed class TestDesk : IAsyncDisposable
{
    private readonly WalkFolder _folder = new();
    private readonly ServerProcess _server;
    private HttpClient _http = new();

    public TestDesk()
    {
        _server = new ServerProcess(_folder.Data, postgres: null);
        DemoClockFile.StartAt(_folder.Data, DemoClockFile.Morning);
    }

    public string Data => _folder.Data;

    /// <summary>What the server offers since the last start.</summary>
    public RepairApi Api { get; private set; } = default!;

    /// <summary>Starts the server, and waits until it may be sent work.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        _server.Start();
        _http.Dispose();
        _http = LostConnections.NewClient(_server.Address, TimeSpan.FromMinutes(1));
        await Readiness.WaitAsync(_http, TimeProvider.System, cancellationToken);
        Api = new RepairApi(_http, DemoAccounts.Read(_http, _server.Accounts));
    }

    public Task KillAsync(CancellationToken cancellationToken) => _server.KillAsync(cancellationToken);

    /// <summary>Reports a lamp that does not light.</summary>
    public async Task<Guid> ReportAsync(CancellationToken cancellationToken)
    {
        var report = new JsonObject
        {
            ["channel"] = "phone", ["customerName"] = "王建国", ["unit"] = "北门岗亭2号", ["phone"] = "13800138021",
            ["description"] = "路灯不亮",
        };
        var answer = await Api.ReportAsync("service-agent", report, "desk.report", cancellationToken);
        return answer.As<CaseStarted>().OrderId;
    }

    /// <summary>Walks all reports of a folder.</summary>
    /// <returns>The player's exit code.</returns>
    public Task<int> WalkAsync(string reports, TextWriter output, CancellationToken cancellationToken) =>
        new Performance(
            new WalkOptions { Base = _server.Address, Accounts = _server.Accounts, Reports = reports },
            _http, TimeProvider.System, output).RunAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _http.Dispose();
        _folder.Dispose();
    }
}
