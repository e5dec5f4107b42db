namespace RepairWorkflows.Walkthrough.Tests.Walks;

/// <summary>A walk during which the server is killed again and again, at points drawn from a seed.</summary>
public sealed class KilledWalk : IAsyncLifetime
{
    public const int Kills = 10;
    private const int MostRequestsBetweenKills = 34;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(8);
    private readonly Random _random;
    private int _requestsLeft;

    public KilledWalk()
    {
        // Another seed every day, so that the points wander; the same seed finds the same points again.
        var day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).DayNumber;
        Seed = int.TryParse(Environment.GetEnvironmentVariable("WALK_SEED"), out var seed) ? seed : day;
        _random = new Random(Seed);
    }

    /// <summary>Where the points came from; the variable WALK_SEED sets it.</summary>
    public int Seed { get; }

    /// <summary>The player's lines before which the server died.</summary>
    internal List<string> Points { get; } = [];

    internal PlayerRun Run { get; private set; } = new(-1, [], "");

    internal WalkResult Result { get; private set; } = WalkResult.None;

    internal string Explanation { get; private set; } = "";

    public async Task InitializeAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        using var folder = new WalkFolder();
        await using var server = new ServerProcess(folder.Data, postgres: null);
        DemoClockFile.StartAt(folder.Data, DemoClockFile.Morning);
        do
        {
            DrawNextPoint();
            server.Start();
            Run = await PlayerProcess.RunAsync(
                server, folder.Path, line => KillAtPoint(server, line, patience.Token), patience.Token);
            Explanation = $"seed {Seed}, killed at:\n{string.Join('\n', Points)}\n{Run.Explain(server)}";
            await server.KillAsync(patience.Token);
        }
        while (Run.Code == ExitCode.ServerGone && Points.Count <= Kills);

        if (Run.Code == ExitCode.Done)
        {
            Result = WalkResult.Read(folder.Path);
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    private void DrawNextPoint() => _requestsLeft = _random.Next(1, MostRequestsBetweenKills);

    /// <summary>
    /// The line comes just before its request, so the server dies before, in or after it, as chance has it.
    /// </summary>
    private async Task KillAtPoint(ServerProcess server, string line, CancellationToken cancellationToken)
    {
        if (Points.Count < Kills && --_requestsLeft == 0)
        {
            Points.Add(line);
            await server.KillAsync(cancellationToken);
        }
    }
}
