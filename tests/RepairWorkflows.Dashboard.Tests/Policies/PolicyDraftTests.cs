using Microsoft.Extensions.Time.Testing;
using RepairWorkflows.Dashboard.Policies;
using RepairWorkflows.Dashboard.Tests.Desk;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Rulebook;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Dashboard.Tests.Policies;

/// <summary>What goes into the form comes out of it.</summary>
public sealed class PolicyDraftTests
{
    private static readonly ClockPolicy Full = new()
    {
        Name = "full",
        DisplayName = new Dictionary<string, string> { ["zh"] = "全部" },
        Length = ClockLength.OfWork(TimeSpan.FromSeconds(5400.5)),
        Calendar = "china",
        Targets = [new(ClockLength.OfWall(TimeSpan.FromHours(1)), Urgency.Emergency, "media")],
        Stages =
        [
            new ClockStage
            {
                Offset = TimeSpan.FromMinutes(90),
                Does =
                [
                    new(StageDeedKind.Event, "late"), new(StageDeedKind.Task, Role.Technician),
                    new(StageDeedKind.Task, Role.ServiceAgent, "致电客户"), new(StageDeedKind.Reassign),
                ],
            },
            ClockStage.At(100),
            ClockStage.At(50, Role.Technician, Role.ServiceAgent) with { Does = [new(StageDeedKind.RaisePriority)] },
        ],
        StartsOn = ["report.received", "contact.failed"],
        StopsOn = ["action.arrive"],
        PausesOn = ["action.cannot-come"],
        ResumesOn = ["action.agree-new-time"],
        Clauses = ["S1.1", "GB/T 20647"],
    };

    public static TheoryData<string> Shipped => [.. Rules.Shipped.Policies.Select(policy => policy.Name)];

    [Fact]
    public void When_nothing_is_changed_then_the_text_is_the_same() =>
        RuleTexts.Write(new PolicyDraft(Full).Policy!).ShouldBe(RuleTexts.Write(Full));

    [Fact]
    public void When_an_offset_is_as_far_as_it_can_be_then_stages_still_have_their_order()
    {
        ClockStage after = new() { Offset = TimeSpan.MaxValue }, before = new() { Offset = TimeSpan.MinValue };

        (Full with { Stages = [after, ClockStage.At(100), before] }).StagesInOrder()
            .ShouldBe([before, ClockStage.At(100), after]);
    }

    [Fact]
    public void When_a_length_is_typed_that_no_span_of_time_reaches_then_a_stage_can_still_be_added()
    {
        var draft = new PolicyDraft(Full with { Stages = [ClockStage.At(100)] });
        (draft.Length.Kind, draft.Length.Days) = (LengthKind.Days, "79228162514264337593543950335");

        draft.AddStage();

        draft.Stages.Select(stage => stage.Stage!.Percent).ShouldBe([80, 100]);
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void When_a_shipped_limit_is_not_changed_then_its_text_is_the_same(string name)
    {
        var policy = Rules.Shipped.Policies.Single(policy => policy.Name == name);
        RuleTexts.Write(new PolicyDraft(policy).Policy!).ShouldBe(RuleTexts.Write(policy));
    }

    [Fact]
    public async Task When_it_is_published_as_it_came_out_of_the_form_then_no_version_comes_of_it()
    {
        var book = new ARulebook(new FakeTimeProvider(AnOrder.Now));
        (await PublishAsync(Full, basedOn: 0)).ShouldBe(1);
        var view = await book.SendAsync<GetPolicy, PolicyView?>(new GetPolicy(Full.Name, People.Owner));

        (await PublishAsync(new PolicyDraft(view!.Newest.Policy).Policy!, basedOn: 1)).ShouldBe(1);

        async Task<int> PublishAsync(ClockPolicy policy, int basedOn) =>
            (await book.SendAsync<PublishPolicy, RulePublished>(new PublishPolicy(
                Full.Name, RuleTexts.Write(policy), basedOn, "试行", People.Owner))).Version;
    }

    [Fact]
    public void When_stages_are_shown_in_another_order_than_they_are_written_then_each_has_the_place_of_the_text()
    {
        var draft = new PolicyDraft(Full);
        draft.Stages.Select(draft.PlaceOf).ShouldBe(["stages[2]", "stages[1]", "stages[0]"]);

        draft.AddStage();

        draft.Stages.Select(draft.PlaceOf).ShouldBe(["stages[2]", "stages[3]", "stages[1]", "stages[0]"]);
    }

    [Fact]
    public void When_a_deed_becomes_of_another_kind_then_it_says_what_that_kind_asks_for_alone()
    {
        var deed = new DeedDraft(new StageDeed(StageDeedKind.Task, Role.Technician, "致电客户"));

        deed.Kind = StageDeedKind.RaisePriority;
        deed.Deed.ShouldBe(new StageDeed(StageDeedKind.RaisePriority));
        deed.Kind = StageDeedKind.Event;
        deed.Deed.ShouldBeNull();
        deed.Event = "late";
        deed.Deed.ShouldBe(new StageDeed(StageDeedKind.Event, "late"));
        deed.Kind = StageDeedKind.Task;
        deed.Deed.ShouldBe(new StageDeed(StageDeedKind.Task, Role.Technician, "致电客户"));
    }

    [Fact]
    public void When_a_deed_is_wrong_then_that_is_said_at_the_deed_and_not_at_its_stage_too()
    {
        var draft = new PolicyDraft(Full);
        draft.Show([("stages[0].does[1].name", "谁？"), ("stages[0].tell", "通知谁？")]);

        draft.ErrorAt("stages[0]").ShouldBe("通知谁？");
        draft.ErrorAt("stages[0].does[1]").ShouldBe("谁？");
        draft.ErrorAt("stages[0].does[0]").ShouldBeNull();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("17:00")]
    public void When_a_length_ends_at_a_time_then_it_comes_back(string? time)
    {
        var length = new ClockLength { Until = new(2, time is null ? null : TimeOnly.Parse(time, null)) };
        new LengthDraft(length).Length.ShouldBe(length);
    }
}
