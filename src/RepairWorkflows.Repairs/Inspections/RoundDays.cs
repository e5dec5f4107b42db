using Cronos;
using RepairWorkflows.Repairs.Calendars;

namespace RepairWorkflows.Repairs.Inspections;

/// <summary>When the rounds of a plan are due: once a day at most.</summary>
/// <param name="plan">The plan, checked.</param>
/// <param name="site">The site's calendar.</param>
internal sealed class RoundDays(InspectionPlan plan, WorkTime site)
{
    // Longer than any plan's interval but for months, which are not looked for day by day.
    private const int LongestInterval = 366;

    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(site.Calendar.TimeZone!);
    private readonly CronExpression? _cron = plan.Cron is { } text ? CronExpression.Parse(text) : null;

    private DateOnly First => plan.From!.Value;

    /// <summary>The last round due at <paramref name="now"/> or before; null when there was none yet.</summary>
    public DateTimeOffset? LastUntil(DateTimeOffset now) =>
        _cron is null
            ? LastTurn(now) is >= 0 and var turn ? DueOf(turn) : null
            : DaysUntil(site.DayOf(now)).Select(FirstOn).FirstOrDefault(due => due <= now);

    /// <summary>The first round due after <paramref name="now"/>; null when there is none within a year.</summary>
    public DateTimeOffset? NextAfter(DateTimeOffset now)
    {
        if (_cron is null)
        {
            return DueOf(LastTurn(now) + 1);
        }

        var today = site.DayOf(now) < First ? First : site.DayOf(now);
        return Enumerable.Range(0, LongestInterval).Select(ahead => FirstOn(today.AddDays(ahead)))
            .FirstOrDefault(due => due > now);
    }

    // Days that are put off to a working day keep their order: counted down, the first that is due is the last one.
    private int LastTurn(DateTimeOffset now)
    {
        var today = site.DayOf(now);
        var turn = today < First ? -1 : Most(today);
        while (turn >= 0 && (DayOf(turn) > today || DueOf(turn) > now))
        {
            turn--;
        }

        return turn;
    }

    private int Most(DateOnly today) => plan.Months is { } months
        ? (((today.Year - First.Year) * 12) + today.Month - First.Month) / months
        : (today.DayNumber - First.DayNumber) / IntervalInDays;

    private int IntervalInDays => plan.Days ?? (plan.Weeks!.Value * 7);

    private DateOnly DayOf(int turn) => plan.Months is { } months
        ? First.AddMonths(turn * months)
        : First.AddDays(turn * IntervalInDays);

    private DateTimeOffset DueOf(int turn) => site.At(site.WorkingDayFrom(DayOf(turn)), plan.At);

    private IEnumerable<DateOnly> DaysUntil(DateOnly last) =>
        Enumerable.Range(0, LongestInterval).Select(back => last.AddDays(-back)).TakeWhile(day => day >= First);

    private DateTimeOffset? FirstOn(DateOnly day)
    {
        var midnight = site.At(day, TimeOnly.MinValue);
        return _cron!.GetNextOccurrence(midnight, _zone, inclusive: true) is { } due && site.DayOf(due) == day
            ? due.ToUniversalTime()
            : null;
    }
}
