using RepairWorkflows.Engine;
using RepairWorkflows.Repairs;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Reporting;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Scenarios.Tests.ServiceResponse;

/// <summary>S1.2: taken in, assessed, solved, answered, confirmed; again for who is not satisfied.</summary>
public sealed class WholePathTests
{
    [Fact]
    public async Task When_the_resident_is_satisfied_then_it_is_closed_with_all_of_it_on_record()
    {
        await using var host = await Play.HostAsync();
        var order = await Play.ToAnsweredAsync(host);

        (await Play.ConfirmAsync(host, order)).Status.ShouldBe(RepairStatus.Closed);

        var view = await host.CaseAsync(order);
        (view.Order.Number, view.Order.Channel, view.Order.Category)
            .ShouldBe(("FK20260302-0001", "hotline", RepairReport.Unclassified));
        view.Tasks.ShouldBeEmpty();
        view.Clocks.ShouldAllBe(clock => clock.State == ClockState.Stopped && clock.BreachedAt == null);
        var feedback = await Play.FeedbackAsync(host, order);
        feedback.Assessment!.FeedbackCategory.ShouldBe("repair-quality");
        feedback.Solutions.ShouldHaveSingleItem().Cycle.ShouldBe(1);
        feedback.Answers.ShouldHaveSingleItem().AnswerChannel.ShouldBe("phone");
        feedback.Closing!.ClosingReason.ShouldBe("confirmed");
    }

    [Fact]
    public async Task When_it_goes_on_then_whose_turn_it_is_is_told()
    {
        await using var host = await Play.HostAsync();
        var order = await Play.ToReceivedAsync(host);
        (await host.CaseAsync(order)).Order.Status.ShouldBe(RepairStatus.InProgress);
        (await host.OpenStepsAsync(order)).ShouldBe(["assess-feedback"]);

        await Play.AssessAsync(host, order);
        (await host.OpenStepsAsync(order)).ShouldBe(["propose-solution"]);
        await Play.SolveAsync(host, order);
        (await host.OpenStepsAsync(order)).ShouldBe(["answer-resident"]);
        await Play.AnswerAsync(host, order);
        (await host.OpenStepsAsync(order)).ShouldBe(["confirm-answer"]);

        await host.DeliverAsync();
        Told(host).ShouldBe(
        [
            ("feedback.received", Role.ServiceSupervisor), ("feedback.to-solve", Role.ProjectManager),
            ("feedback.to-solve", Role.ServiceSupervisor), ("feedback.to-answer", Role.ServiceAgent),
            ("feedback.to-answer", Role.ServiceSupervisor),
        ], ignoreOrder: true);
    }

    [Fact]
    public async Task When_the_resident_is_not_satisfied_then_the_next_cycle_asks_for_another_solution()
    {
        await using var host = await Play.HostAsync();
        var order = await Play.ToAnsweredAsync(host);

        await Play.RejectAsync(host, order);

        (await host.OpenStepsAsync(order)).ShouldBe(["propose-solution"]);
        (await host.ClockAsync(order, "feedback-confirmation")).State.ShouldBe(ClockState.Stopped);
        (await host.ClockAsync(order, "feedback-solution")).Cycle.ShouldBe(2);
        await host.DeliverAsync();
        Told(host).ShouldContain(("feedback.not-satisfied", Role.ProjectManager));
        host.Notifications.All.First(told => told.Kind == "feedback.not-satisfied")
            .Details.ShouldContain("\"cycle\":1");
        await Play.SolveAsync(host, order);
        await Play.AnswerAsync(host, order, "visit");
        await Play.ConfirmAsync(host, order);
        var feedback = await Play.FeedbackAsync(host, order);
        feedback.Solutions.Select(solution => solution.Cycle).ShouldBe([1, 2]);
        feedback.Rejections.ShouldHaveSingleItem().Reason.ShouldBe("一周太久");
        feedback.Closing!.ClosingReason.ShouldBe("confirmed");
    }

    [Fact]
    public async Task When_it_came_in_before_it_was_written_down_then_both_are_on_record_and_limits_count_from_now()
    {
        await using var host = await Play.HostAsync();
        var friday = host.Now.AddDays(-3);

        var order = await Play.ToReceivedAsync(
            host, People.Supervisor, ("feedbackChannel", "letterbox"), ("receivedAt", friday.ToString("O")));

        var view = await host.CaseAsync(order);
        var report = OrderDocument.Parse(view.Order.Document).Report;
        (report.ReceivedAt, report.ReportedAt, report.Channel).ShouldBe((friday, host.Now, "letterbox"));
        (await host.ClockAsync(order, "feedback-assessment")).StartedAt.ShouldBe(host.Now);
    }

    [Theory]
    [InlineData("feedbackChannel", null, RepairErrors.FieldRequired)]
    [InlineData("feedbackChannel", "phone", RepairErrors.FieldUnknownChoice)]
    [InlineData("description", null, RepairErrors.FieldRequired)]
    [InlineData("phone", "12", RepairErrors.FieldMalformed)]
    [InlineData("receivedAt", "2026-03-02T09:00:01+08:00", RepairErrors.FieldOutOfRange)]
    public async Task When_a_field_is_missing_or_wrong_then_it_is_named_and_nothing_is_stored(
        string field, string? value, string code)
    {
        await using var host = await Play.HostAsync();

        var refusal = await Should.ThrowAsync<InvalidRequestException>(
            () => Play.ToReceivedAsync(host, null, (field, value)));

        var wrong = refusal.Fields.ShouldHaveSingleItem();
        (wrong.Field, wrong.Code).ShouldBe((field, code));
        (await host.SendAsync(new GetOpenCases(new CaseFilter(), null, 10, Actor.System))).Cases.ShouldBeEmpty();
    }

    [Fact]
    public async Task When_somebody_else_than_the_service_centre_takes_it_in_then_that_is_not_allowed()
    {
        await using var host = await Play.HostAsync();

        await Should.ThrowAsync<NotAllowedException>(() => Play.ToReceivedAsync(host, People.Technician));
    }

    private static IEnumerable<(string Kind, string Role)> Told(CaseTestHost host) =>
        host.Notifications.All.Select(told => (told.Kind, told.Role));
}
