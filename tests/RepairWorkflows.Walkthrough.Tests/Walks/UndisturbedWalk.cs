namespace RepairWorkflows.Walkthrough.Tests.Walks;

/// <summary>
/// One walk that nothing disturbs, on the embedded database: what every other walk is measured against.
/// </summary>
public sealed class UndisturbedWalk : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    internal PlayerRun Run { get; private set; } = new(-1, [], "");

    internal WalkResult Result { get; private set; } = WalkResult.None;

    internal string Explanation { get; private set; } = "";

    public async Task InitializeAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        (Run, Explanation, Result) = await WalkAsync(postgres: null, patience.Token);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>Walks once, on a fresh server with the given database.</summary>
    internal static async Task<(PlayerRun Run, string Explanation, WalkResult Result)> WalkAsync(
        string? postgres, CancellationToken cancellationToken)
    {
        using var folder = new WalkFolder();
        await using var server = new ServerProcess(folder.Data, postgres);
        DemoClockFile.StartAt(folder.Data, DemoClockFile.Morning);
        server.Start();
        var run = await PlayerProcess.RunAsync(server, folder.Path, _ => Task.CompletedTask, cancellationToken);
        var result = run.Code == ExitCode.Done ? WalkResult.Read(folder.Path) : WalkResult.None;
        return (run, run.Explain(server), result);
    }
}
