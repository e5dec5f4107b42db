using Bunit;
using RepairWorkflows.Dashboard.Findings;
using RepairWorkflows.Dashboard.Tests.Desk;
using RepairWorkflows.Repairs;
using RepairWorkflows.Repairs.Findings;
using RepairWorkflows.Repairs.Instances;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Dashboard.Tests.Findings;

/// <summary>A faulted step is done again from the page of findings.</summary>
public sealed class DoneAgainTests : DashboardTest
{
    [Fact]
    public void When_a_step_is_done_again_then_the_page_says_so_and_reads_again()
    {
        var dashboard = ADashboardFor(AfterRetry(failure: null), Role.ProcessOwner);
        var page = dashboard.Open<FindingsPage>();
        page.Find("[data-mend=retry]").Click();
        page.WaitForElement(".mud-snackbar").TextContent.ShouldContain("已重做 1 个步骤");
        dashboard.Desk.Sent<RetryFaulted>().Single().InstanceId.ShouldBe(AFinding.OfOrder.Header.Id);
        dashboard.Desk.Sent<GetFindings>().Count.ShouldBe(2);
    }

    [Fact]
    public void When_a_step_fails_again_at_once_then_the_page_says_why_and_calls_it_no_success()
    {
        var page = ADashboardFor(AfterRetry("no answer"), Role.ProcessOwner).Open<FindingsPage>();
        page.Find("[data-mend=retry]").Click();
        page.WaitForElement(".mud-snackbar").TextContent.ShouldContain("已重做，但再次出错：no answer");
        page.FindAll(".mud-alert-text-success, .mud-alert-filled-success").ShouldBeEmpty();
        page.FindAll(".mud-alert-text-warning, .mud-alert-filled-warning").Count.ShouldBe(1);
    }

    [Fact]
    public void When_it_is_refused_then_the_page_says_why()
    {
        var desk = AServiceDay.Desk().On<RetryFaulted, StepsDoneAgain>(_ => throw new NotAllowedException());
        var dashboard = ADashboardFor(desk, Role.ProcessOwner);
        var page = dashboard.Open<FindingsPage>();
        page.Find("[data-mend=retry]").Click();
        page.WaitForElement(".mud-snackbar").TextContent.ShouldContain("您的角色不能进行此操作");
    }

    private static FakeDesk AfterRetry(string? failure) =>
        AServiceDay.Desk().On<RetryFaulted, StepsDoneAgain>(_ => new(1, failure));
}
