using RepairWorkflows.Walkthrough.Reports;
using RepairWorkflows.Walkthrough.Server;
using RepairWorkflows.Walkthrough.Stories;

namespace RepairWorkflows.Walkthrough.Walk;

/// <summary>Looks for anything that is not as the stories tell it.</summary>
internal static class ClosingCheck
{
    /// <summary>What is wrong, a sentence each; empty when all is well.</summary>
    public static IEnumerable<string> Faults(ReportSample sample, Story story, OrderProgress progress, Order order) =>
        FaultsOf(story, progress, order).Select(fault => $"{order.Number} ({sample.File}): {fault}");

    private static IEnumerable<string> FaultsOf(Story story, OrderProgress progress, Order order)
    {
        if (order.Status != story.EndsAs)
        {
            yield return $"ended as {order.Status} instead of {story.EndsAs}.";
        }

        foreach (var (step, times) in story.Turns.CountBy(turn => turn.Step).Where(
            told => progress.Done.GetValueOrDefault(told.Key) < told.Value))
        {
            yield return $"did not come to '{step}' as often as its story tells: {times} times.";
        }

        foreach (var policy in story.Breaches.Where(policy => !order.Clocks.Any(clock => IsBreached(clock, policy))))
        {
            yield return $"the clock {policy} should have gone over its limit.";
        }

        foreach (var clock in order.Clocks.Where(
            clock => clock.BreachedAt is not null && !story.Breaches.Contains(clock.Policy)))
        {
            yield return $"the clock {clock.Policy} should not have gone over its limit.";
        }

        foreach (var clock in order.Clocks.Where(clock => clock.State != "stopped"))
        {
            yield return $"the clock {clock.Policy} still counts.";
        }

        if (!order.Timeline.Select(entry => entry.Sequence).SequenceEqual(Enumerable.Range(0, order.Timeline.Count)))
        {
            yield return "its timeline has gaps or repeats a number.";
        }
    }

    private static bool IsBreached(
        OrderClock clock, string policy) => clock.Policy == policy && clock.BreachedAt is not null;
}
