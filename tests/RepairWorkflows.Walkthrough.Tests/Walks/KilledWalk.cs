using RepairWorkflows.Walkthrough.Reports;
using RepairWorkflows.Walkthrough.Server;
using RepairWorkflows.Walkthrough.Walk;

namespace RepairWorkflows.Walkthrough.Tests.Walks;

/// <summary>A walk during which the server is killed again and again, at points drawn from a seed.</summary>
public abstract class KilledWalk(UndisturbedWalk undisturbed, int kills) : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(8);
    private KillPlan _plan = KillPlan.None;

    /// <summary>How often the server is killed.</summary>
    public int Kills => kills;

    /// <summary>The player's lines at which the server died.</summary>
    internal List<string> Points { get; } = [];

    internal PlayerRun Run { get; private set; } = new(-1, [], "");

    internal WalkResult Result { get; private set; } = WalkResult.None;

    /// <summary>Reports that were answered with another order when they were sent again with their keys.</summary>
    internal List<string> OtherAnswers { get; } = [];

    internal string Explanation { get; private set; } = "";

    /// <summary>Whether this walk can be made here.</summary>
    protected virtual bool IsConfigured => true;

    /// <summary>The server's database; null for the embedded one.</summary>
    protected abstract string? Database();

    public async Task InitializeAsync()
    {
        if (!IsConfigured)
        {
            return;
        }

        using var patience = new CancellationTokenSource(Patience);
        using var folder = new WalkFolder();
        await using var server = new ServerProcess(folder.Data, Database());
        DemoClockFile.StartAt(folder.Data, DemoClockFile.Morning);
        _plan = KillPlan.Draw(kills, undisturbed.Run.Requests);
        await WalkAsync(server, folder, patience.Token);
        if (Run.Code == ExitCode.Done)
        {
            Result = WalkResult.Read(folder.Path);
            await SendReportsAgainAsync(server, folder, patience.Token);
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    private async Task WalkAsync(ServerProcess server, WalkFolder folder, CancellationToken cancellationToken)
    {
        do
        {
            await server.KillAsync(cancellationToken);
            server.Start();
            Run = await PlayerProcess.RunAsync(
                server, folder.Path, line => KillAtPointAsync(server, line, cancellationToken), cancellationToken);
            Explanation = $"seed {_plan.Seed}, killed at:\n{string.Join('\n', Points)}\n{Run.Explain(server)}";
        }
        while (Run.Code == ExitCode.ServerGone && server.IsKilled);
    }

    /// <summary>A line comes just before its request: the pause decides how far the request gets.</summary>
    private async Task KillAtPointAsync(ServerProcess server, string line, CancellationToken cancellationToken)
    {
        if (PlayerRun.IsRequest(line) && _plan.NextRequest() is { } pause)
        {
            Points.Add($"{line} + {pause.TotalMilliseconds} ms");
            await Task.Delay(pause, TimeProvider.System, cancellationToken);
            await server.KillAsync(cancellationToken);
        }
    }

    private async Task SendReportsAgainAsync(
        ServerProcess server, WalkFolder folder, CancellationToken cancellationToken)
    {
        using var http = LostConnections.NewClient(server.Address, Patience);
        var api = new RepairApi(http, DemoAccounts.Read(http, server.Accounts));
        var progress = new ProgressFile(folder.Progress).Read()!;
        var samples = ReportSample.ReadIndex(Places.Reports).ToDictionary(sample => sample.File);
        foreach (var (file, order) in progress.Orders)
        {
            var report = ReportText.Read(
                Path.Combine(Places.Reports, file), samples[file].ComesAt(progress.StartedAt));
            var key = $"{progress.Run}.{Path.GetFileNameWithoutExtension(file)}.report";
            var answer = await api.ReportAsync(samples[file].Sender, report, key, cancellationToken);
            if (answer.Code is not null || answer.As<CaseStarted>().OrderId != order.OrderId)
            {
                OtherAnswers.Add($"{file}: {order.OrderId}, then {answer}");
            }
        }
    }
}
