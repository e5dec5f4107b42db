using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Orders;
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
        Problem(Sound with { Calendar = "moon" }).ShouldBe(("calendar", RepairErrors.CalendarUnknown));
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
    }

    [Fact]
    public void When_a_clock_could_never_end_or_never_go_on_then_it_is_refused()
    {
        Problem(Sound with { StartsOn = ["action.triage"] }).ShouldBe(("stopsOn", RepairErrors.ClockNeverEnds));
        Problem(Sound with { PausesOn = ["action.triage"] }).ShouldBe(("resumesOn", RepairErrors.ClockNeverResumes));
        Problem(Sound with { StopsOn = ["moon.rose"] }).ShouldBe(("stopsOn", RepairErrors.ClockConditionUnknown));
        Problem(Sound with { StopsOn = ["clock.stopped"] }).ShouldBe(("stopsOn", RepairErrors.ClockConditionUnknown));
    }

    private static IEnumerable<Engine.FieldError> Problems(ClockPolicy policy) =>
        PolicyCheck.Problems(policy, ["china", "site"]);

    private static (string Place, string Code) Problem(ClockPolicy policy)
    {
        var problem = Problems(policy).ShouldHaveSingleItem();
        return (problem.Field, problem.Code);
    }
}
