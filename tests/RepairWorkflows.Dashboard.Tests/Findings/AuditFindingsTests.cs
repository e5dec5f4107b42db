using Bunit;
using Microsoft.AspNetCore.Components;
using RepairWorkflows.Dashboard.Findings;
using RepairWorkflows.Dashboard.Tests.Desk;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Dashboard.Tests.Findings;

public sealed class AuditFindingsTests
{
    public sealed class GivenWhatAuditorAndVerifierFound : DashboardTest
    {
        [Fact]
        public void When_something_does_not_fit_together_then_a_sentence_says_what_and_whether_it_was_mended()
        {
            var page = Open(Role.ServiceSupervisor);
            page.FindAll("[data-kind=audit] .wrong, [data-kind=verification] .wrong")
                .Select(sentence => sentence.TextContent).ShouldBe(
                [
                    "“到场”正在计时，但没有定时会在 2026-03-10 14:45:00 +08:00 触发。",
                    "延时：流程实例不存在，仍有 2026-03-11 14:45:00 +08:00 的定时。",
                    "“到场”已用时间记为 01:25:00，按时间线重算为 01:20:00。",
                ]);
            page.FindAll("[data-kind=audit] .mended").Count.ShouldBe(1);
            page.FindAll("[data-kind=audit] a").Select(link => link.GetAttribute("href")).ShouldBe(
                [
                    $"orders/{AFinding.OfOrder.Order!.Id}", $"instances/{AnAudit.WithoutTimer.InstanceId}",
                    $"instances/{AnAudit.NotThere.InstanceId}",
                ]);
        }

        [Fact]
        public void When_the_verifier_has_found_nothing_then_the_page_says_since_when() =>
            Open(Role.ServiceSupervisor).Find("[data-watch-part=verifier]").TextContent
                .ShouldBe("自 02-21 14:30 起重算 0 处不符；最近一次重算了 40712 个时限，02:36 完成。");

        private IRenderedComponent<IComponent> Open(string role) =>
            ADashboardFor(AServiceDay.Desk(), role).Open<FindingsPage>();
    }
}
