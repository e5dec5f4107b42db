using RepairWorkflows.Repairs.Calendars;

namespace RepairWorkflows.Repairs.Clocks;

/// <summary>What a policy means for one order now.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Length">How long, for this order.</param>
/// <param name="Calendar">The calendar that counts, as <c>name@version</c>; null for elapsed time.</param>
internal sealed record ClockTerms(ClockPolicy Policy, ClockLength Length, string? Calendar)
{
    /// <summary>The name of that calendar.</summary>
    public string? CalendarName => Calendar is null ? null : CalendarId.Parse(Calendar).Name;

    /// <summary>How much may be counted when counting begins at <paramref name="from"/>.</summary>
    public TimeSpan Budget(DateTimeOffset from, IWorkTimes calendars) =>
        Length.Budget(from, Calendar is null ? null : calendars.Find(Calendar));

    /// <summary>The stages, lowest first.</summary>
    public IReadOnlyList<ClockStage> Stages(DateTimeOffset from, IWorkTimes calendars)
    {
        var budget = Budget(from, calendars);
        return [.. Policy.Stages.OrderBy(stage => stage.Of(budget))];
    }
}
