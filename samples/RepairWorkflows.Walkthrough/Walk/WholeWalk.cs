using RepairWorkflows.Walkthrough.Reports;
using RepairWorkflows.Walkthrough.Server;
using RepairWorkflows.Walkthrough.Stories;

namespace RepairWorkflows.Walkthrough.Walk;

/// <summary>All reports, from the first call to the last signature.</summary>
internal sealed class WholeWalk(
    RepairApi api, ProgressFile file, IReadOnlyDictionary<string, Story> stories, TextWriter log)
{
    // A walk may begin on the eve of a long holiday, and the working day it waits for end after it.
    private static readonly TimeSpan LongEnough = TimeSpan.FromDays(21);

    /// <summary>Walks, or goes on walking where the progress file stands.</summary>
    /// <returns>The orders at the end, by the report's file.</returns>
    public async Task<IReadOnlyDictionary<string, Order>> RunAsync(
        string folder, IReadOnlyList<ReportSample> samples, WalkProgress progress, CancellationToken cancellationToken)
    {
        var clock = new DemonstrationClock(api, file, progress, log);
        var operators = new Operators(api, file, progress, stories, log);
        var desk = new ReportDesk(api, file, progress, log);
        await operators.SendPendingAsync(cancellationToken);
        var now = await clock.ArriveAsync(await clock.NowAsync(cancellationToken), cancellationToken);
        while (samples.Any(sample => !IsOver(progress, sample)))
        {
            MustEnd(samples, progress, now);
            foreach (var sample in samples.Where(sample => sample.ComesAt(progress.StartedAt) <= now))
            {
                await desk.SendAsync(folder, sample, cancellationToken);
            }

            var next = await PlayAsync(samples, progress, operators, now, cancellationToken);
            await clock.MoveOnAsync(now, next, cancellationToken);
            now = await clock.NowAsync(cancellationToken);
        }

        return await ReadOrdersAsync(progress, cancellationToken);
    }

    /// <summary>Lets everybody do what is due; answers when the next thing is due, or the next report comes.</summary>
    private static async Task<DateTimeOffset?> PlayAsync(
        IReadOnlyList<ReportSample> samples, WalkProgress progress, Operators operators, DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        DateTimeOffset? next;
        int sent;
        do
        {
            // Once more after an action: it may have set a technician free for an order that was looked at before.
            sent = operators.Sent;
            operators.Settle();
            next = samples.Select(sample => sample.ComesAt(progress.StartedAt)).Where(then => then > now)
                .Cast<DateTimeOffset?>().Min();
            foreach (var sample in samples.Where(sample => IsOpen(progress, sample)))
            {
                var then = await operators.PlayAsync(sample, now, cancellationToken);
                next = next is null || then < next ? then ?? next : next;
            }
        }
        while (operators.Sent > sent);

        return next;
    }

    private static void MustEnd(IReadOnlyList<ReportSample> samples, WalkProgress progress, DateTimeOffset now)
    {
        if (now > progress.StartedAt + LongEnough)
        {
            var numbers = string.Join(", ", samples.Where(sample => IsOpen(progress, sample)).Select(
                sample => $"{progress.Orders[sample.File].Number} ({sample.File})"));
            throw new WalkFailedException(
                $"After {LongEnough.TotalDays} days these orders are still open: {numbers}.");
        }
    }

    private static bool IsOver(WalkProgress progress, ReportSample sample) =>
        progress.Refused.ContainsKey(sample.File)
        || (progress.Orders.TryGetValue(sample.File, out var order) && order.IsOver);

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
