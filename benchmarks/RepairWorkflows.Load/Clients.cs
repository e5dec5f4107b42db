using System.Diagnostics;

namespace RepairWorkflows.Load;

/// <summary>Closed-loop clients: each sends its next request when the answer to the last one is there.</summary>
internal static class Clients
{
    public static async Task<LoadRun> RunAsync(LoadOptions options, Workload workload, TimeSpan length)
    {
        var end = Stopwatch.GetTimestamp() + (long)(length.TotalSeconds * Stopwatch.Frequency);
        var began = Stopwatch.GetTimestamp();

        // Threads, and blocking calls on them: no pool of the generator's own to starve.
        var clients = Enumerable.Range(0, options.Clients).Select(_ => Task.Factory.StartNew(
            () => Run(options, workload, end), TaskCreationOptions.LongRunning)).ToArray();
        var parts = await Task.WhenAll(clients);
        return new LoadRun(
            Stopwatch.GetElapsedTime(began),
            parts.Sum(part => part.Flows),
            parts.Sum(part => part.Failures),
            [.. parts.SelectMany(part => part.Ticks).Order()]);
    }

    private static ClientRun Run(LoadOptions options, Workload workload, long end)
    {
        using var wire = new HttpWire(options.Server);
        var run = new ClientRun();
        while (Stopwatch.GetTimestamp() < end)
        {
            var succeeded = true;
            foreach (var request in workload.Requests(options))
            {
                var sent = Stopwatch.GetTimestamp();
                succeeded &= wire.Send(request) is >= 200 and < 300;
                run.Ticks.Add(Stopwatch.GetTimestamp() - sent);
            }

            run.Flows += succeeded ? 1 : 0;
            run.Failures += succeeded ? 0 : 1;
        }

        return run;
    }

    private sealed class ClientRun
    {
        public int Flows { get; set; }

        public int Failures { get; set; }

        public List<long> Ticks { get; } = [];
    }
}
