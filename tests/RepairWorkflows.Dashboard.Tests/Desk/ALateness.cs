using RepairWorkflows.Engine.Runtime.Inspection;
using RepairWorkflows.Repairs.Lateness;

namespace RepairWorkflows.Dashboard.Tests.Desk;

/// <summary>How late timers fired, to show: a quiet hour, a good day, a month with an outage.</summary>
internal static class ALateness
{
    public static IReadOnlyList<LatenessPeriod> Some { get; } =
    [
        Period(TimeSpan.FromHours(1), new() { Fired = 0, Early = 0 }),
        Period(
            TimeSpan.FromDays(1),
            new()
            {
                Fired = 412, Early = 0, Median = Fired(TimeSpan.FromMilliseconds(6.4)),
                P99 = Fired(TimeSpan.FromMilliseconds(41)), Worst = Fired(TimeSpan.FromSeconds(1.25)),
            }),
        Period(
            TimeSpan.FromDays(30),
            new()
            {
                Fired = 11_873, Early = 1, Median = Fired(TimeSpan.FromMilliseconds(7)),
                P99 = Fired(TimeSpan.FromMilliseconds(96)),
                Worst = Fired(TimeSpan.FromMinutes(200)) with { Id = "trigger/x", OwnerId = "definition/nightly" },
            }),
    ];

    private static LatenessPeriod Period(TimeSpan length, TimerLateness timers) =>
        new(length, AnOrder.Now - length, timers);

    private static FiredTimer Fired(TimeSpan late) =>
        new("t", "8f3c1d2e", "Elsa.Delay", AnOrder.Now.AddHours(-5), AnOrder.Now.AddHours(-5) + late);
}
