using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Rulebook;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Repairs.Tests.Clocks;

public sealed class PolicyCheckTests
{
    private static readonly ClockPolicy Sound = new()
    {
        Name = "visit",
        Length = ClockLength.OfWork(TimeSpan.FromHours(4)),
        Stages = [ClockStage.At(80), ClockStage.At(ClockStage.Limit, Role.ServiceSupervisor)],
    };

    [Fact]
    public void When_policies_are_sound_then_there_is_nothing_to_say() =>
        Rules.Shipped.Policies.Append(Sound).SelectMany(Problems).ShouldBeEmpty();

    [Fact]
    public void When_a_length_makes_no_sense_then_its_place_is_told()
    {
        Problem(Sound with { Length = new ClockLength() }).ShouldBe(("length", RepairErrors.ClockLengthMissing));
        Problem(Sound with { Length = Sound.Length with { Wall = TimeSpan.FromHours(1) } })
            .ShouldBe(("length", RepairErrors.ClockLengthMissing));
        Problem(Sound with { Length = ClockLength.OfWall(TimeSpan.Zero) })
            .ShouldBe(("length", RepairErrors.ClockLengthOutOfRange));
        Problem(Sound with { Length = ClockLength.OfWall(TimeSpan.FromDays(367)) })
            .ShouldBe(("length", RepairErrors.ClockLengthOutOfRange));
        Problem(Sound with { Targets = [new(new ClockLength { WorkingDays = -1 }, Urgency.Urgent)] })
            .ShouldBe(("targets[0].length", RepairErrors.ClockLengthOutOfRange));
        Problem(Sound with { DisplayName = new Dictionary<string, string> { ["zh"] = new('长', 61) } })
            .ShouldBe(("displayName.zh", RepairErrors.FieldTooLong));
        Problem(Sound with { Calendar = "moon" }).ShouldBe(("calendar", RepairErrors.CalendarUnknown));
    }

    [Fact]
    public void When_it_is_not_clear_for_which_orders_a_length_is_then_its_place_is_told()
    {
        var hour = ClockLength.OfWall(TimeSpan.FromHours(1));
        ClockTarget ministry = new(hour, Urgency.Urgent, "authority");
        Problems(Sound with { Targets = [ministry, ministry with { Urgency = null }, new(hour, Urgency.Urgent)] })
            .ShouldBeEmpty();
        Problem(Sound with { Targets = [ministry, ministry] }).ShouldBe(("targets[1]", RepairErrors.ClockTargetTwice));
        Problem(Sound with { Targets = [new(hour)] }).ShouldBe(("targets[0]", RepairErrors.ClockTargetForAll));
        Problem(Sound with { Targets = [new(hour, null, "school")] })
            .ShouldBe(("targets[0].customerClass", RepairErrors.CustomerClassUnknown));
        ClockTarget critical = new(hour, EquipmentClass: "critical");
        Problems(Sound with { Targets = [critical, critical with { EquipmentClass = "ordinary" }] }).ShouldBeEmpty();
        Problem(Sound with { Targets = [new(hour, EquipmentClass: "vital")] })
            .ShouldBe(("targets[0].equipmentClass", RepairErrors.EquipmentClassUnknown));
    }

    [Fact]
    public void When_stages_make_no_sense_then_their_places_are_told()
    {
        var limit = ClockStage.At(ClockStage.Limit, Role.ServiceSupervisor);
        Problem(Sound with { Stages = [ClockStage.At(80)] }).ShouldBe(("stages", RepairErrors.ClockLimitMissing));
        Problem(Sound with { Stages = [limit, limit] }).ShouldBe(("stages", RepairErrors.ClockLimitMissing));
        Problem(Sound with { Stages = [ClockStage.At(0), limit] })
            .ShouldBe(("stages[0]", RepairErrors.ClockStageMalformed));
        Problem(Sound with { Stages = [ClockStage.At(80), limit, ClockStage.At(80)] })
            .ShouldBe(("stages[2]", RepairErrors.ClockStageTwice));
        Problem(Sound with { Stages = [limit, ClockStage.At(150)] })
            .ShouldBe(("stages[1]", RepairErrors.ClockStageWithoutMeaning));
        Problem(Sound with { Stages = [limit, ClockStage.At(150, "nobody")] })
            .ShouldBe(("stages[1].tell", RepairErrors.RoleUnknown));
        Problem(Sound with
        {
            Length = ClockLength.OfWall(TimeSpan.FromMinutes(29)),
            Stages = [new ClockStage { Offset = TimeSpan.FromMinutes(-5) }, limit],
        }).ShouldBe(("stages[0].offset", RepairErrors.ClockOffsetTooShort));
        Problem(Sound with
        {
            Length = new ClockLength { WorkingDays = 0.05m },
            Stages = [new ClockStage { Offset = TimeSpan.FromMinutes(-5) }, limit],
        }).ShouldBe(("stages[0].offset", RepairErrors.ClockOffsetTooShort));
    }

    [Theory]
    [InlineData("10675199.02:48:05.4775807", RepairErrors.ClockOffsetOutOfRange)]
    [InlineData("-10675199.02:48:05.4775808", RepairErrors.ClockOffsetOutOfRange)]
    [InlineData("366.00:00:01", RepairErrors.ClockOffsetOutOfRange)]
    [InlineData("-02:00:00", RepairErrors.ClockOffsetOutOfRange)]   // where the shorter clock starts
    [InlineData("366.00:00:00", null)]
    [InlineData("-01:59:59", null)]
    public void When_an_offset_lies_before_the_start_or_far_away_then_its_place_is_told(string offset, string? code)
    {
        var stage = new ClockStage { Offset = TimeSpan.Parse(offset, null), Tell = [Role.ServiceSupervisor] };
        var policy = Sound with
        {
            Targets = [new(ClockLength.OfWall(TimeSpan.FromHours(2)), Urgency.Urgent)],
            Stages = [ClockStage.At(ClockStage.Limit), stage],
        };

        Problems(policy).Select(problem => (problem.Field, problem.Code))
            .ShouldBe(code is null ? [] : [("stages[1].offset", code)]);
    }

    [Theory]
    [InlineData("""{ "workingDays": 0.5 }""", "-12:00:00")]
    [InlineData("""{ "until": { "workingDay": 2 } }""", "-2.00:00:00")]
    public void When_a_length_is_in_working_days_then_none_of_them_has_more_than_a_day(string length, string offset)
    {
        var text = $$"""
            { "name": "visit", "length": {{length}}, "stages": [{ "percent": 100 }, { "offset": "{{offset}}" }] }
            """;

        Should.Throw<InvalidRequestException>(() => RuleTexts.ReadPolicy("visit", text, []))
            .Fields.ShouldHaveSingleItem().Code.ShouldBe(RepairErrors.ClockOffsetOutOfRange);
        RuleTexts.ReadPolicy(
            "visit", text.Replace(offset, "-00:30:00", StringComparison.Ordinal), []).Stages.Count.ShouldBe(2);
    }

    [Fact]
    public void When_a_clock_could_never_end_or_never_go_on_then_it_is_refused()
    {
        Problem(Sound with { StartsOn = ["action.triage"] }).ShouldBe(("stopsOn", RepairErrors.ClockNeverEnds));
        Problem(Sound with { PausesOn = ["action.triage"] }).ShouldBe(("resumesOn", RepairErrors.ClockNeverResumes));
        Problem(Sound with { StopsOn = ["report.received"] })
            .ShouldBe(("stopsOn[0]", RepairErrors.ClockConditionTooEarly));
        Problem(Sound with { StartsOn = ["action.triage"], StopsOn = ["action.arrive", "action.triage"] })
            .ShouldBe(("stopsOn[1]", RepairErrors.ClockConditionTwice));
    }

    [Theory]
    [InlineData("moon.rose")]
    [InlineData("clock.stopped")]
    [InlineData("notice.sent")]
    public void When_a_policy_waits_for_what_is_not_in_the_list_then_the_list_is_told(string word)
    {
        var problem = Problems(Sound with { StopsOn = ["action.arrive", word] }).ShouldHaveSingleItem();

        (problem.Field, problem.Code).ShouldBe(("stopsOn[1]", RepairErrors.ClockConditionUnknown));
        problem.Message.ShouldContain(word);
        ClockConditions.All.ShouldAllBe(known => problem.Message.Contains(known));
    }

    [Fact]
    public void When_a_stage_does_something_then_it_has_to_be_said_in_full()
    {
        Problems(WithDeed(new(StageDeedKind.Task, Role.ServiceAgent, "回访客户"))).ShouldBeEmpty();
        Problems(WithDeed(new(StageDeedKind.Event, "limit-passed"))).ShouldBeEmpty();
        Problems(WithDeed(new(StageDeedKind.Reassign))).ShouldBeEmpty();
        Problems(WithDeed(new(StageDeedKind.RaisePriority))).ShouldBeEmpty();
        Problem(WithDeed(new(StageDeedKind.Task, "nobody")))
            .ShouldBe(("stages[0].does[0].name", RepairErrors.RoleUnknown));
        Problem(WithDeed(new(StageDeedKind.Task, Role.Application)))
            .ShouldBe(("stages[0].does[0].name", RepairErrors.RoleUnknown));
        StageDeed[] malformed =
        [
            new(StageDeedKind.Task), new(StageDeedKind.Task, Role.ServiceAgent, " "), new(StageDeedKind.Event, ""),
            new(StageDeedKind.Event, "late", "too much"), new(StageDeedKind.Reassign, "technician"),
            new(StageDeedKind.RaisePriority, "emergency"),
            new(StageDeedKind.Task, Role.ServiceAgent, new string('长', 501)),
        ];
        malformed.Select(deed => Problem(WithDeed(deed))).Distinct().ShouldHaveSingleItem()
            .ShouldBe(("stages[0].does[0]", RepairErrors.ClockDeedMalformed));
    }

    private static ClockPolicy WithDeed(StageDeed deed) =>
        Sound with { Stages = [ClockStage.At(ClockStage.Limit) with { Does = [deed] }] };

    private static IEnumerable<FieldError> Problems(ClockPolicy policy) =>
        PolicyCheck.Problems(policy, ["china", "site"]);

    private static (string Place, string Code) Problem(ClockPolicy policy)
    {
        var problem = Problems(policy).ShouldHaveSingleItem();
        return (problem.Field, problem.Code);
    }
}
