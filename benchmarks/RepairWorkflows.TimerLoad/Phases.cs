using System.Diagnostics;

namespace RepairWorkflows.TimerLoad;

/// <summary>The measurements, one after the other, on one server and its database.</summary>
internal sealed class Phases(
    TimerLoadOptions options, Server server, Database database, Flow flow, Seed seed)
{
    private static readonly TimeSpan CostRun = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Ahead = TimeSpan.FromSeconds(15);

    /// <summary>Adds timers for later until so many wait; times starts, and what it costs to set or drop one.</summary>
    public async Task PendingAsync(long count)
    {
        var day = TimeSpan.FromDays(1);
        await seed.AddAsync(count, server.Now + day, TimeSpan.FromTicks(30 * day.Ticks / count));
        List<double> starts = [];
        for (var i = 0; i < options.Starts; i++)
        {
            starts.Add((await server.StartAsync()).TotalMilliseconds);
            await server.StopAsync();
        }

        await server.StartAsync();
        await CostAsync(CostRun / 2);
        var (sets, drops) = await CostAsync(CostRun);
        Console.WriteLine($"{count,9:N0} more pending: ready after {new Latencies(starts).Percentile(50):N0} ms "
            + $"(median of {starts.Count}); a start that sets a timer {sets}; an act that drops one {drops}");
        await server.StopAsync();
    }

    /// <summary>Timers fall due steadily, and one in a hundred is raced for by an operator.</summary>
    public async Task<bool> PunctualityAsync()
    {
        var step = TimeSpan.FromSeconds(1) / options.Rate;
        var planned = (long)options.Rate * options.Seconds;
        await server.StartAsync();
        var due = server.Now + Ahead + TimeSpan.FromSeconds(planned / 20_000);
        var (first, last) = await seed.AddAsync(planned, due, step);
        Console.Error.WriteLine($"{planned:N0} timers fall due from {due:HH:mm:ss} on");
        var refused = await new Race(server, flow).RunAsync(first, last, due, step);
        foreach (var (status, count) in refused.CountBy(status => status))
        {
            Console.WriteLine($"          {count:N0} acts of operators were answered {status}");
        }

        var drained = await DrainAsync(first, last);
        var after = drained - (due + (planned * step));
        Console.WriteLine($"{options.Rate:N0} a second due for {options.Seconds} s, server {server.Memory()} MB, "
            + $"all done {after.TotalSeconds:N1} s after the last was due");
        await server.StopAsync();
        return await JudgeAsync(first, last, refused.Count);
    }

    /// <summary>Many fell due while the server was down; it catches up while operators act.</summary>
    public async Task<bool> OutageAsync()
    {
        var (first, last) = await seed.AddAsync(
            options.Overdue, server.Now - TimeSpan.FromMinutes(30), TimeSpan.FromMinutes(29) / options.Overdue);
        await server.StartAsync();
        var began = Stopwatch.GetTimestamp();
        using var done = new CancellationTokenSource();
        var operators = new Operators(server, flow, 4, TimeSpan.FromMilliseconds(200));
        var work = operators.WorkAsync(flow.StartAsync, done.Token);
        await DrainAsync(first, last);
        var took = Stopwatch.GetElapsedTime(began);
        await done.CancelAsync();
        var (_, moves) = await work;
        Console.WriteLine($"{options.Overdue:N0} overdue done in {took.TotalSeconds:N0} s "
            + $"({options.Overdue / took.TotalSeconds:N0} a second), server {server.Memory()} MB; "
            + $"meanwhile operators' acts took {moves}");
        await server.StopAsync();
        return await JudgeAsync(first, last);
    }

    private async Task<(Latencies Sets, Latencies Drops)> CostAsync(TimeSpan length)
    {
        using var over = new CancellationTokenSource(length);
        return await new Operators(server, flow, 2, TimeSpan.Zero).WorkAsync(flow.StartAsync, over.Token);
    }

    private async Task<bool> JudgeAsync(long first, long last, int? refused = null)
    {
        var verdict = await Verdict.OfAsync(database, first, last) with { Refused = refused };
        Console.WriteLine($"          {verdict}");
        return verdict.IsClean;
    }

    private async Task<DateTimeOffset> DrainAsync(long first, long last)
    {
        var ours = $"instance_id BETWEEN '{Seed.IdOf(first)}' AND '{Seed.IdOf(last)}'";
        while (await database.CountAsync($"SELECT count(*) FROM timers WHERE {ours}") is > 0 and var left)
        {
            Console.Error.WriteLine($"{left:N0} left");
            await Task.Delay(TimeSpan.FromSeconds(2), TimeProvider.System);
        }

        return server.Now;
    }
}
