using RepairWorkflows.Load;

namespace RepairWorkflows.TimerLoad;

/// <summary>Moves every hundredth instance on at the very moment at which its timer falls due.</summary>
internal sealed class Race(Server server, Flow flow)
{
    private const int EveryHowMany = 100;
    private const int Runners = 4;
    private const int TooLate = 409;

    /// <summary>Runs it to the end.</summary>
    /// <param name="first">The number of the instance that is due first.</param>
    /// <param name="last">Of the last.</param>
    /// <param name="due">When the first is due.</param>
    /// <param name="step">From one to the next.</param>
    /// <returns>The statuses of acts that were not heard at all.</returns>
    public async Task<IReadOnlyList<int>> RunAsync(long first, long last, DateTimeOffset due, TimeSpan step)
    {
        var runs = await Task.WhenAll(
            Enumerable.Range(0, Runners).Select(runner => Task.Run(() => OneAsync(runner, first, last, due, step))));
        return [.. runs.SelectMany(refused => refused)];
    }

    private async Task<List<int>> OneAsync(int runner, long first, long last, DateTimeOffset due, TimeSpan step)
    {
        List<int> refused = [];
        using var wire = new HttpWire(server.Address);
        for (var number = first + (runner * EveryHowMany); number <= last; number += EveryHowMany * Runners)
        {
            var request = flow.Move(Seed.IdOf(number));
            var moment = due + ((number - first) * step);
            if (moment - server.Now is { Ticks: > 0 } early)
            {
                await Task.Delay(early, TimeProvider.System);
            }

            // Whoever comes too late is told so: that is as good.
            var status = wire.Send(request);
            if (status is not ((>= 200 and < 300) or TooLate))
            {
                refused.Add(status);
            }
        }

        return refused;
    }
}
