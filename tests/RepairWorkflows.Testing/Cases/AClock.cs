using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Testing.Cases;

/// <summary>Clocks as they run under the shipped calendars.</summary>
public static class AClock
{
    /// <summary>A Saturday that is worked: 10 October 2026, 10:20 in Shanghai.</summary>
    public static DateTimeOffset OnTheMakeUpSaturday { get; } = new(2026, 10, 10, 2, 20, 0, TimeSpan.Zero);

    /// <summary>
    /// Three and a half working days from Wednesday 30 September 2026, 15:00, across the National Day's holidays and
    /// into the Saturday that makes up for them; on hold for a morning, because of a part.
    /// </summary>
    public static ClockRecord AcrossTheNationalDay()
    {
        var policy = new ClockPolicy
        {
            Name = "station-repair",
            DisplayName = new Dictionary<string, string> { ["zh"] = "三日半修复", ["en"] = "Repaired in 3½ days" },
            Length = new ClockLength { WorkingDays = 3.5m },
            Stages =
            [
                ClockStage.At(80, Role.StationCoordinator), ClockStage.At(100, Role.ServiceSupervisor),
                new ClockStage { Offset = TimeSpan.FromHours(2), Tell = [Role.ProjectManager] },
            ],
            Clauses = ["S9.5.2"],
        };
        var rules = Rules.Shipped;
        var clock = Clock.Start("c-oct", rules.TermsOf(policy, null, null), 1, Shanghai(9, 30, 15, 0), rules);
        clock.Hold("李建国", "等配件：水泵密封圈", Shanghai(10, 9, 9, 0));
        clock.Resume(Shanghai(10, 9, 11, 30));
        clock.Reach(OnTheMakeUpSaturday);
        return clock.ToRecord();
    }

    /// <summary>
    /// Two hours of working time from Monday 2 March 2026, 15:30: due at 17:30, when the day's work ends.
    /// </summary>
    /// <param name="day">The day of March on which it was stopped; null while it runs.</param>
    /// <param name="hour">When on that day.</param>
    /// <param name="minute">Likewise.</param>
    public static ClockRecord OfAnAfternoon(int? day = null, int hour = 0, int minute = 0)
    {
        var policy = new ClockPolicy
        {
            Name = "station-repair",
            Length = ClockLength.OfWork(TimeSpan.FromHours(2)),
            Stages = [ClockStage.At(100, Role.ServiceSupervisor)],
        };
        var rules = Rules.Shipped;
        var clock = Clock.Start("c-mar", rules.TermsOf(policy, null, null), 1, Shanghai(3, 2, 15, 30), rules);
        if (day is { } stopped)
        {
            clock.Reach(Shanghai(3, stopped, hour, minute));
            clock.Stop(Shanghai(3, stopped, hour, minute));
        }

        return clock.ToRecord();
    }

    private static DateTimeOffset Shanghai(int month, int day, int hour, int minute) =>
        new(2026, month, day, hour - 8, minute, 0, TimeSpan.Zero);
}
