using System.Globalization;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Timeline;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Repairs.Tests.Clocks;

/// <summary>Clocks that start, stop, rest and go on by what stands on the timeline.</summary>
public sealed class ConditionTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);
    private static readonly Origin Desk = new("agent", "some-step", ["S3.2"]);

    private static readonly ClockPolicy Visit = new()
    {
        Name = "visit",
        Length = ClockLength.OfWall(TimeSpan.FromHours(1)),
        Stages = [ClockStage.At(ClockStage.Limit, Role.ServiceSupervisor)],
        StartsOn = ["action.triage"],
        StopsOn = ["action.arrive"],
        PausesOn = ["action.cannot-come"],
        ResumesOn = ["action.set-out"],
    };

    [Fact]
    public void When_each_of_its_conditions_comes_then_the_clock_follows_and_says_who_set_it_off()
    {
        var repair = ACase(Visit);
        Happens(repair, "action.write-ticket", 1);
        repair.Clocks.All.ShouldBeEmpty();

        Happens(repair, "action.triage", 10);
        Happens(repair, "action.cannot-come", 20);
        Happens(repair, "action.set-out", 50);
        Happens(repair, "action.arrive", 60);

        var clock = repair.Clocks.All.ShouldHaveSingleItem();
        (clock.StartedAt, clock.StoppedAt).ShouldBe((Start.AddMinutes(10), Start.AddMinutes(60)));
        clock.Ledger.Counted(Start.AddMinutes(60), repair.Rules).ShouldBe(TimeSpan.FromMinutes(20));
        var entries = OfClocks(repair);
        entries.Select(entry => entry.Kind)
            .ShouldBe(["clock.started", "clock.held", "clock.resumed", "clock.stopped"]);
        entries.ShouldAllBe(entry => entry.Actor == "agent" && entry.ActivityId == "some-step");
    }

    [Theory]
    [InlineData("zh-CN", "判断轻重缓急", "不能前往")]
    [InlineData("en", "Because of: Triage", "Cannot come")]
    public void When_the_timeline_tells_of_it_then_the_happening_is_in_words(
        string language, string started, string held)
    {
        var repair = ACase(Visit);
        Happens(repair, "action.triage", 10);
        Happens(repair, "action.cannot-come", 20);

        var culture = CultureInfo.GetCultureInfo(language);
        var told = OfClocks(repair).ConvertAll(entry => TimelineTexts.Render(entry, culture));
        told[0].ShouldContain(started);
        told[1].ShouldContain(held);
    }

    [Fact]
    public void When_it_runs_then_it_goes_on_and_when_it_was_stopped_then_its_next_cycle_begins()
    {
        var repair = ACase(Visit);
        Happens(repair, "action.triage", 10);
        Happens(repair, "action.triage", 20);
        repair.Clocks.All.ShouldHaveSingleItem().StartedAt.ShouldBe(Start.AddMinutes(10));

        Happens(repair, "action.arrive", 30);
        Happens(repair, "action.triage", 40);

        repair.Clocks.All.Select(clock => (clock.Cycle, clock.StartedAt))
            .ShouldBe([(1, Start.AddMinutes(10)), (2, Start.AddMinutes(40))]);
    }

    [Fact]
    public void When_the_limit_had_passed_before_it_was_stopped_then_that_is_on_record_first()
    {
        var repair = ACase(Visit);
        Happens(repair, "action.triage", 0);
        Happens(repair, "action.arrive", 90);

        repair.Clocks.All[0].BreachedAt.ShouldBe(Start.AddHours(1));
        repair.TakeChanges().Timeline.Select(entry => entry.Kind).ShouldBe(
            ["action.triage", "clock.started", "action.arrive", "clock.breached", "clock.stopped"]);
    }

    [Fact]
    public void When_clocks_wait_for_the_same_then_each_of_them_follows()
    {
        var repair = ACase(Visit, Visit with { Name = "dispatch", StopsOn = ["action.set-out"], ResumesOn = [] });
        Happens(repair, "action.triage", 0);
        Happens(repair, "action.set-out", 5);

        repair.Clocks.Find("visit")!.State.ShouldBe(ClockState.Running);
        repair.Clocks.Find("dispatch")!.State.ShouldBe(ClockState.Stopped);
    }

    [Fact]
    public void When_a_word_is_in_the_list_then_people_have_one_for_it() =>
        ClockConditions.All.ShouldAllBe(word =>
            ClockConditions.Say(word, CultureInfo.GetCultureInfo("en")) != null
            && ClockConditions.Say(word, CultureInfo.GetCultureInfo("en"))
                != ClockConditions.Say(word, CultureInfo.GetCultureInfo("zh-CN")));

    [Fact]
    public void When_a_word_is_in_the_list_then_the_page_for_owners_has_it()
    {
        var page = File.ReadAllText(Path.Combine(
            ShippedDefinitions.PathOf("unified-report"), "..", "..", "..", "docs", "calendars-and-clocks.md"));
        ClockConditions.All.ShouldAllBe(word => page.Contains($"`{word}`"));
    }

    private static List<TimelineEntry> OfClocks(RepairCase repair) =>
    [
        .. repair.TakeChanges().Timeline.Where(entry => entry.Kind.StartsWith("clock.", StringComparison.Ordinal)),
    ];

    private static void Happens(RepairCase repair, string kind, int minute) =>
        repair.Timeline.Add(kind, Start.AddMinutes(minute), Desk);

    private static RepairCase ACase(params ClockPolicy[] policies)
    {
        var site = Rules.Shipped.Site.Calendar;
        return Rules.NewCase(Start, new ClockRules(policies, [new CalendarVersion(1, site)], site.Name));
    }
}
