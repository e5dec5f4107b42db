namespace RepairWorkflows.Walkthrough.Walk;

/// <summary>
/// A walk begins in the morning: what has to be done on the day must not fail because the day was nearly over.
/// </summary>
internal static class Opening
{
    private static readonly TimeOnly Earliest = new(8, 0);
    private static readonly TimeOnly Latest = new(10, 30);
    private static readonly TimeOnly Nine = new(9, 0);

    /// <summary>How long to wait for the next nine o'clock of the site; nothing while it is morning anyway.</summary>
    public static TimeSpan Wait(DateTimeOffset now, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(now, zone);
        var time = TimeOnly.FromTimeSpan(local.TimeOfDay);
        if (time >= Earliest && time < Latest)
        {
            return TimeSpan.Zero;
        }

        var day = DateOnly.FromDateTime(local.Date).AddDays(time < Earliest ? 0 : 1);
        return TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(Nine), zone) - now.UtcDateTime;
    }
}
