using System.Diagnostics;
using RepairWorkflows.Load;

namespace RepairWorkflows.TimerLoad;

/// <summary>People at work while timers fire: each acts, waits for the answer, and pauses.</summary>
internal sealed class Operators(Server server, Flow flow, int count, TimeSpan pause)
{
    /// <summary>Each starts a flow and moves it on, again and again.</summary>
    /// <returns>How long the starts took, and the moves.</returns>
    public async Task<(Latencies Starts, Latencies Moves)> WorkAsync(
        Func<Task<string>> startAsync, CancellationToken stop)
    {
        var runs = await Task.WhenAll(Enumerable.Range(0, count).Select(_ => OneAsync(startAsync, stop)));
        return (new(runs.SelectMany(run => run.Starts)), new(runs.SelectMany(run => run.Moves)));
    }

    private async Task<(List<double> Starts, List<double> Moves)> OneAsync(
        Func<Task<string>> startAsync, CancellationToken stop)
    {
        using var wire = new HttpWire(server.Address);
        List<double> starts = [];
        List<double> moves = [];
        while (!stop.IsCancellationRequested)
        {
            var began = Stopwatch.GetTimestamp();
            var instance = await startAsync();
            starts.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            moves.Add(await Task.Run(() => Move(wire, instance), CancellationToken.None));
            await Task.Delay(pause, TimeProvider.System, CancellationToken.None);
        }

        return (starts, moves);
    }

    private double Move(HttpWire wire, string instance)
    {
        var request = flow.Move(instance);
        var began = Stopwatch.GetTimestamp();
        var status = wire.Send(request);
        return status is >= 200 and < 300
            ? Stopwatch.GetElapsedTime(began).TotalMilliseconds
            : throw new InvalidOperationException($"Moving {instance}: {status}.");
    }
}
