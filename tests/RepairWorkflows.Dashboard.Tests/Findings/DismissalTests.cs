using Bunit;
using RepairWorkflows.Dashboard.Findings;
using RepairWorkflows.Dashboard.Tests.Desk;
using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Runtime.Queue;
using RepairWorkflows.Repairs;
using RepairWorkflows.Repairs.Findings;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Dashboard.Tests.Findings;

/// <summary>Events that nobody took go off the page when somebody says why.</summary>
public sealed class DismissalTests : DashboardTest
{
    [Fact]
    public void When_a_dead_letter_is_dismissed_then_a_reason_is_asked_for_and_the_page_reads_again()
    {
        var dashboard = ADashboardFor(
            AServiceDay.Desk().On<DismissDeadLetter, Dismissal>(
                command => new Dismissal(command.By.Name, AnOrder.Now, command.Reason!)),
            Role.ProcessOwner);
        var page = dashboard.Open<FindingsPage>();
        page.Find("[data-mend=dismiss]").Click();
        page.WaitForElement("#action-form textarea").Change("已电话告知");
        page.Find("#action-form").Submit();
        page.WaitForElement(".mud-snackbar").TextContent.ShouldContain("已标记为已处理");
        var sent = dashboard.Desk.Sent<DismissDeadLetter>().Single();
        (sent.Id, sent.Reason).ShouldBe(("d1", "已电话告知"));
        page.WaitForAssertion(() => dashboard.Desk.Sent<GetFindings>().Count.ShouldBe(2));
    }

    [Fact]
    public void When_no_reason_is_given_then_the_field_says_so_and_the_dialog_stays()
    {
        var dashboard = ADashboardFor(
            AServiceDay.Desk().On<DismissDeadLetter, Dismissal>(_ => throw new InvalidRequestException(
                RepairErrors.ActionInvalid, "Fields are wrong.",
                [new FieldError("reason", RepairErrors.FieldRequired, "Required.")])),
            Role.ProcessOwner);
        var page = dashboard.Open<FindingsPage>();
        page.Find("[data-mend=dismiss]").Click();
        page.WaitForElement("#action-form").Submit();
        page.WaitForAssertion(() => page.FindAll("#action-form [aria-invalid=true]").Count.ShouldBe(1));
    }
}
