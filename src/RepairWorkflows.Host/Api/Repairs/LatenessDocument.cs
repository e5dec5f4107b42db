using RepairWorkflows.Engine.Runtime.Inspection;
using RepairWorkflows.Repairs.Lateness;

namespace RepairWorkflows.Host.Api.Repairs;

/// <summary>How late timers fired in a period that ends now.</summary>
/// <param name="Length">How long it is.</param>
/// <param name="Since">When it began.</param>
/// <param name="Fired">How many fired.</param>
/// <param name="Early">How many of them fired before they were due: none ever should.</param>
/// <param name="Median">The lateness that half of them did not go over; null when none fired.</param>
/// <param name="P99">The lateness that 99 of 100 did not go over; null when none fired.</param>
/// <param name="Worst">The latest of them; null when none fired.</param>
internal sealed record LatenessDocument(
    TimeSpan Length, DateTimeOffset Since, int Fired, int Early, TimeSpan? Median, TimeSpan? P99, LateTimer? Worst)
{
    public static LatenessDocument From(LatenessPeriod period) => new(
        period.Length, period.Since, period.Timers.Fired, period.Timers.Early, period.Timers.Median?.Lateness,
        period.Timers.P99?.Lateness, period.Timers.Worst is { } worst ? LateTimer.From(worst) : null);
}

/// <summary>A timer that fired.</summary>
/// <param name="InstanceId">The instance that waited for it; null when it started instances.</param>
/// <param name="Kind">What kind, for example <c>Elsa.Delay</c>.</param>
/// <param name="DueAt">When it should have fired.</param>
/// <param name="DoneAt">When the burst it woke was written.</param>
/// <param name="Lateness">The time between.</param>
internal sealed record LateTimer(
    string? InstanceId, string Kind, DateTimeOffset DueAt, DateTimeOffset DoneAt, TimeSpan Lateness)
{
    public static LateTimer From(FiredTimer timer) =>
        new(timer.InstanceId, timer.Name, timer.DueAt, timer.DoneAt, timer.Lateness);
}
