using RepairWorkflows.Walkthrough.Reports;
using RepairWorkflows.Walkthrough.Server;

namespace RepairWorkflows.Walkthrough.Walk;

/// <summary>All reports, from the first call to the last signature.</summary>
internal sealed class WholeWalk(RepairApi api, ProgressFile file, TextWriter log)
{
    // A walk may begin on the eve of a long holiday, and the working day it waits for end after it.
    private static readonly TimeSpan LongEnough = TimeSpan.FromDays(21);

    /// <summary>Walks, or goes on walking where the progress file stands.</summary>
    /// <returns>The orders at the end, by the report's file.</returns>
    public async Task<IReadOnlyDictionary<string, Order>> RunAsync(
        string folder, IReadOnlyList<ReportSample> samples, WalkProgress progress, CancellationToken cancellationToken)
    {
        var clock = new DemonstrationClock(api, file, progress, log);
        var operators = new Operators(api, file, progress, log);
        var desk = new ReportDesk(api, file, progress, log);
        await operators.SendPendingAsync(cancellationToken);
        await clock.ArriveAsync(await clock.NowAsync(cancellationToken), cancellationToken);
        foreach (var sample in samples)
        {
            await desk.SendAsync(folder, sample, cancellationToken);
        }

        await PlayAsync(samples, progress, clock, operators, cancellationToken);
        return await ReadOrdersAsync(progress, cancellationToken);
    }

    private static async Task PlayAsync(
        IReadOnlyList<ReportSample> samples, WalkProgress progress, DemonstrationClock clock, Operators operators,
        CancellationToken cancellationToken)
    {
        while (samples.Where(sample => IsOpen(progress, sample)).ToList() is { Count: > 0 } open)
        {
            var now = await clock.NowAsync(cancellationToken);
            if (now > progress.StartedAt + LongEnough)
            {
                var numbers = string.Join(
                    ", ", open.Select(sample => $"{progress.Orders[sample.File].Number} ({sample.File})"));
                throw new WalkFailedException(
                    $"After {LongEnough.TotalDays} days these orders are still open: {numbers}.");
            }

            DateTimeOffset? next = null;
            foreach (var sample in open)
            {
                var then = await operators.PlayAsync(sample, now, cancellationToken);
                next = next is null || then < next ? then ?? next : next;
            }

            await clock.MoveOnAsync(now, next, cancellationToken);
        }
    }

    private static bool IsOpen(WalkProgress progress, ReportSample sample) =>
        progress.Orders.TryGetValue(sample.File, out var order) && !order.IsOver;

    private async Task<IReadOnlyDictionary<string, Order>> ReadOrdersAsync(
        WalkProgress progress, CancellationToken cancellationToken)
    {
        var orders = new SortedDictionary<string, Order>(StringComparer.Ordinal);
        foreach (var (name, order) in progress.Orders)
        {
            orders[name] = await api.GetOrderAsync(order.OrderId, cancellationToken);
        }

        return orders;
    }
}
