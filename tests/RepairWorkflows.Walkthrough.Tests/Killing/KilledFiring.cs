using System.Globalization;
using System.Text.Json.Nodes;
using RepairWorkflows.Walkthrough.Tests.Walks;

namespace RepairWorkflows.Walkthrough.Tests.Killing;

/// <summary>
/// The real server, killed again and again while clocks fire: three times, or as often as REPAIRWORKFLOWS_KILLS says.
/// </summary>
public abstract class KilledFiring : IAsyncLifetime
{
    private const int Batch = 8;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly List<(string Key, Guid? Order)> _reports = [];
    private readonly List<(DateTimeOffset ReadyAt, DateTimeOffset KilledAt)> _lives = [];
    private readonly List<string> _log = [];

    /// <summary>How often it is killed.</summary>
    public static int Kills { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("REPAIRWORKFLOWS_KILLS"), out var kills) ? kills : 3;

    internal IReadOnlyList<JsonNode> Orders { get; private set; } = [];

    internal JsonNode Findings { get; private set; } = new JsonObject();

    internal JsonNode Lateness { get; private set; } = new JsonArray();

    internal int Killed { get; private set; }

    /// <summary>What happened, a line each.</summary>
    internal string Told => string.Join('\n', _log);

    /// <summary>Whether this can be done here.</summary>
    protected virtual bool IsConfigured => true;

    public async Task InitializeAsync()
    {
        if (!IsConfigured)
        {
            return;
        }

        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3) + TimeSpan.FromSeconds(60) * Kills);
        using var folder = new WalkFolder();
        await using var server = new ServerProcess(
            folder.Data, Database(),
            ("Site__ClockPoliciesFile", FiringPolicy.Write(folder.Path)), ("Audit__Interval", "00:00:10"));
        DemoClockFile.StartAt(folder.Data, DemoClockFile.Morning);
        var seed = TimeProvider.System.GetUtcNow().Millisecond;
        var random = new Random(seed);
        _log.Add($"seed {seed}, {Kills} kills");
        while (Killed < Kills)
        {
            await LiveAsync(server, TimeSpan.FromMilliseconds(random.Next(100, 2_500)), patience.Token);
        }

        await LookAsync(server, patience.Token);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>The server's database; null for the embedded one.</summary>
    protected abstract string? Database();

    private async Task LiveAsync(ServerProcess server, TimeSpan life, CancellationToken cancellationToken)
    {
        server.Start();
        using var desk = new FiringDesk(server.Address, server.Accounts);
        await desk.ReadyAsync(cancellationToken);
        var readyAt = TimeProvider.System.GetUtcNow();
        _reports.AddRange(Enumerable.Range(0, Batch).Select(number => ($"kill-{Killed}-{number}", (Guid?)null)));
        var reporting = Report(desk, cancellationToken);

        // From the first answer on: a server that has just been started may take its time for that.
        await Task.WhenAny(reporting);
        await Task.Delay(life, TimeProvider.System, cancellationToken);
        _lives.Add((readyAt, TimeProvider.System.GetUtcNow()));
        await server.KillAsync(cancellationToken);
        await Task.WhenAll(reporting);
        Killed++;
    }

    /// <summary>Reports all that have no answer yet, under their keys.</summary>
    private List<Task> Report(FiringDesk desk, CancellationToken cancellationToken) =>
        [.. Enumerable.Range(0, _reports.Count).Where(place => _reports[place].Order is null).Select(
            async place => _reports[place] = (
                _reports[place].Key, await desk.ReportAsync(_reports[place].Key, cancellationToken)))];

    private async Task LookAsync(ServerProcess server, CancellationToken cancellationToken)
    {
        server.Start();
        using var desk = new FiringDesk(server.Address, server.Accounts);
        await desk.ReadyAsync(cancellationToken);
        await Task.WhenAll(Report(desk, cancellationToken));
        do
        {
            await Task.Delay(Pause, TimeProvider.System, cancellationToken);
            Orders = await ReadOrdersAsync(desk, cancellationToken);
        }
        while (Orders.Any(order => FiringPolicy.Fired(order).Count < FiringPolicy.Stages.Count));

        // Read before it is asked for: a verification of so few clocks may be over when the next request comes.
        var fired = (await desk.FindingsAsync(cancellationToken))["watch"]!;
        await desk.VerifyAsync(cancellationToken);
        do
        {
            await Task.Delay(Pause, TimeProvider.System, cancellationToken);
            Findings = await desk.FindingsAsync(cancellationToken);
        }
        while (Same("wholePassBegunAt", fired) || Same("verificationEndedAt", fired));

        Lateness = await desk.LatenessAsync(cancellationToken);
        Tell(await desk.AheadAsync(cancellationToken));

        bool Same(string what, JsonNode before) =>
            $"{Findings["watch"]![what]}" == $"{before[what]}";
    }

    // One after the other: who signs in hundreds of times at once is turned away.
    private async Task<IReadOnlyList<JsonNode>> ReadOrdersAsync(FiringDesk desk, CancellationToken cancellationToken)
    {
        List<JsonNode> orders = [];
        foreach (var (_, order) in _reports)
        {
            orders.Add(await desk.OrderAsync(order!.Value, cancellationToken));
        }

        return orders;
    }

    private void Tell(TimeSpan ahead)
    {
        var noted = Orders.SelectMany(FiringPolicy.NotedAt).ToList();
        foreach (var (life, (readyAt, killedAt)) in _lives.Index())
        {
            var during = noted.Count(at => at - ahead >= readyAt && at - ahead <= killedAt);
            _log.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"kill {life + 1}: {(killedAt - readyAt).TotalMilliseconds:0} ms after it was ready; {during} fired"));
        }

        _log.Add($"{Orders.Count} orders, {noted.Count} stages fired, {FiringPolicy.Stages.Count} an order");
        _log.Add($"auditor: {Findings["auditTotal"]} findings after {Findings["watch"]!["wholePassRows"]} rows");
        _log.Add(
            $"verifier: {Findings["verificationTotal"]} findings after {Findings["watch"]!["clocksVerified"]} clocks");
        _log.Add($"lateness: {Lateness[0]!.ToJsonString()}");
    }
}
