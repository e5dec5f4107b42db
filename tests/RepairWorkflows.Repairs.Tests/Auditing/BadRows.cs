using RepairWorkflows.Repairs.Calendars;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Repairs.Tests.Auditing;

/// <summary>Clocks as a hand in the database, half a restored backup or a bug may leave them.</summary>
internal static class BadRows
{
    public const string Policy = "visit";

    public static DateTimeOffset Start { get; } = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    /// <summary>Rules whose calendar has a week like any other.</summary>
    public static ClockRules Worked { get; } = RulesOf(Rules.Shipped.Site.Calendar);

    /// <summary>Rules by whose calendar nobody works any more.</summary>
    public static ClockRules Idle { get; } = RulesOf(Rules.Shipped.Site.Calendar with
    {
        Weeks = [new WorkWeek { Days = new Dictionary<DayOfWeek, string>() }], Days = [],
    });

    /// <summary>What somebody replaced in a ledger, and what stands there now.</summary>
    public static TheoryData<string, string> Replacements => new()
    {
        { "{", "#" },
        { "\"stages\":[{", "\"stages\":null,\"other\":[{" },
        { "@1", "@77" },
    };

    /// <summary>A case with a clock that counts working time, and has warned.</summary>
    public static RepairCase Warned()
    {
        var repair = Rules.NewCase(Start, Worked);
        repair.Clocks.Start(Policy, Start, Start, new("agent", null, []));
        repair.Clocks.Ring(repair.Clocks.Find(Policy)!.Id, Start.AddHours(6));
        return repair;
    }

    /// <summary>A clock with something else in its ledger in the place of <paramref name="old"/>.</summary>
    public static ClockRecord With(this ClockRecord clock, string old, string value)
    {
        clock.Ledger.ShouldContain(old);
        return clock with { Ledger = clock.Ledger.Replace(old, value, StringComparison.Ordinal) };
    }

    private static ClockRules RulesOf(WorkCalendar site) => new(
        [
            new ClockPolicy
            {
                Name = Policy, Length = new ClockLength { WorkingDays = 1 },
                Stages = [ClockStage.At(50), ClockStage.At(ClockStage.Limit)],
            },
        ],
        [new CalendarVersion(1, site)], site.Name);
}
