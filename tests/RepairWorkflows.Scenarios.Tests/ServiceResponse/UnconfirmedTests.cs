using System.Globalization;
using RepairWorkflows.Repairs;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Timeline;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Scenarios.Tests.ServiceResponse;

/// <summary>Who cannot be reached is answered on the board; who says nothing has not confirmed.</summary>
public sealed class UnconfirmedTests
{
    [Fact]
    public async Task When_nobody_knows_whose_feedback_it_is_then_the_board_answers_and_nothing_is_confirmed()
    {
        await using var host = await Play.HostAsync();
        var order = await ToAnonymousSolvedAsync(host);

        (await Play.AnswerAsync(host, order, "notice-board")).Status.ShouldBe(RepairStatus.Closed);

        (await Play.FeedbackAsync(host, order)).Closing!.ClosingReason.ShouldBe("posted");
        (await host.CaseAsync(order)).Clocks.ShouldAllBe(clock => clock.State == ClockState.Stopped);
    }

    [Fact]
    public async Task When_a_letter_says_nothing_of_its_writer_then_the_timeline_names_nothing_that_is_not_there()
    {
        await using var host = await Play.HostAsync();
        var order = await Play.ToAnonymousAsync(host);

        TimelineTexts.Render((await host.CaseAsync(order)).Timeline[0], CultureInfo.GetCultureInfo("zh-CN"))
            .ShouldBe("已接到报修（报修渠道：意见信箱；类别：未分类）");
    }

    [Theory]
    [InlineData("phone")]
    [InlineData("visit")]
    [InlineData("letter")]
    public async Task When_the_way_does_not_lead_to_the_resident_then_the_answer_is_refused(string channel)
    {
        await using var host = await Play.HostAsync();
        var order = await ToAnonymousSolvedAsync(host);

        (await CancellationReassignment.Play.RefusedAsync(
            host, order, () => Play.AnswerAsync(host, order, channel)))
            .Code.ShouldBe(RepairErrors.FeedbackOutOfReach);
    }

    [Fact]
    public async Task When_the_resident_can_be_reached_then_the_board_is_no_answer()
    {
        await using var host = await Play.HostAsync();
        var order = await Play.ToSolvedAsync(host);

        (await CancellationReassignment.Play.RefusedAsync(
            host, order, () => Play.AnswerAsync(host, order, "notice-board")))
            .Code.ShouldBe(RepairErrors.FeedbackAnsweredInPerson);
    }

    [Fact]
    public async Task When_the_resident_says_nothing_for_five_working_days_then_it_is_closed_unconfirmed_by_itself()
    {
        await using var host = await Play.HostAsync();
        var order = await Play.ToAnsweredAsync(host);
        var dueAt = (await host.ClockAsync(order, "feedback-confirmation")).DueAt!.Value;
        dueAt.ShouldBe(host.Now.AddDays(7));
        await host.AdvanceAsync(dueAt - host.Now - TimeSpan.FromSeconds(1));
        (await host.OpenStepsAsync(order)).ShouldBe(["confirm-answer"]);

        await host.AdvanceAsync(TimeSpan.FromSeconds(1));

        var view = await host.CaseAsync(order);
        (view.Order.Status, view.Order.ClosedAt, view.Tasks.Count).ShouldBe((RepairStatus.Closed, dueAt, 0));
        (await Play.FeedbackAsync(host, order)).Closing!.ClosingReason.ShouldBe("no-reply");
        view.Clocks.ShouldAllBe(clock => clock.State == ClockState.Stopped);
        host.Notifications.All.Where(told => told.Kind == "feedback.unconfirmed").Select(told => told.Role)
            .ShouldBe([Role.ServiceSupervisor, Role.ProjectManager], ignoreOrder: true);
    }

    private static async Task<Guid> ToAnonymousSolvedAsync(CaseTestHost host)
    {
        var order = await Play.ToAnonymousAsync(host);
        await Play.AssessAsync(host, order);
        await Play.SolveAsync(host, order);
        return order;
    }
}
