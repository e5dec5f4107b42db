using RepairWorkflows.Walkthrough.Server;

namespace RepairWorkflows.Walkthrough.Walk;

/// <summary>
/// Lets time pass. Where it is to go is kept first, so that a walk that goes on does not pass it twice.
/// </summary>
internal sealed class DemonstrationClock(RepairApi api, ProgressFile file, WalkProgress progress, TextWriter log)
{
    private static readonly TimeSpan LongestStep = TimeSpan.FromHours(1);

    // Coarse enough that orders with the same rhythm move together, fine enough for a limit of two minutes.
    private static readonly TimeSpan Grain = TimeSpan.FromSeconds(15);

    public Task<DateTimeOffset> NowAsync(CancellationToken cancellationToken) => api.NowAsync(cancellationToken);

    /// <summary>
    /// Goes from <paramref name="now"/> to <paramref name="next"/>, when somebody has something to do, in quarters of
    /// a minute;
    /// an hour at most, and an hour when nobody knows.
    /// </summary>
    public Task MoveOnAsync(DateTimeOffset now, DateTimeOffset? next, CancellationToken cancellationToken)
    {
        var furthest = now + LongestStep;
        progress.ClockTarget = OnGrain(next < furthest ? next.Value : furthest);
        file.Write(progress);
        return ArriveAsync(now, cancellationToken);
    }

    /// <summary>Arrives where the clock was sent, if it was sent anywhere.</summary>
    public async Task<DateTimeOffset> ArriveAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (progress.ClockTarget > now)
        {
            log.WriteLine($"clock   {progress.ClockTarget.Value.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}");
            now = await api.AdvanceAsync(progress.ClockTarget.Value - now, cancellationToken);
        }

        progress.ClockTarget = null;
        file.Write(progress);
        return now;
    }

    private static DateTimeOffset OnGrain(DateTimeOffset at) =>
        new((at.UtcTicks + Grain.Ticks - 1) / Grain.Ticks * Grain.Ticks, TimeSpan.Zero);
}
