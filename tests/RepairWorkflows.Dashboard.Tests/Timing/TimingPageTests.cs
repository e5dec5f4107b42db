using Bunit;
using RepairWorkflows.Dashboard.Tests.Desk;
using RepairWorkflows.Dashboard.Timing;
using RepairWorkflows.Repairs;
using RepairWorkflows.Repairs.Lateness;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Dashboard.Tests.Timing;

public sealed class TimingPageTests
{
    public sealed class GivenTimersThatFired : DashboardTest
    {
        [Fact]
        public void When_the_page_opens_then_each_period_has_its_figures()
        {
            var page = ADashboardFor(AServiceDay.Desk(), Role.ServiceSupervisor).Open<TimingPage>();

            page.FindAll("[data-period]").Select(
                row => string.Join(" | ", row.Children.Select(cell => cell.TextContent.Trim()))).ShouldBe(
                [
                    "最近 1 小时 | 0 | 没有定时到点", "最近 24 小时 | 412 | 6.4 毫秒 | 41 毫秒 | 1.25 秒 | 0",
                    "最近 30 天 | 11873 | 7 毫秒 | 96 毫秒 | 3 小时 20 分 | 1",
                ]);
        }

        [Fact]
        public void When_one_was_the_latest_then_its_instance_is_linked_with_both_instants()
        {
            var page = ADashboardFor(AServiceDay.Desk(), Role.Administrator).Open<TimingPage>();

            var latest = page.Find("[data-period=day] a");
            latest.GetAttribute("href").ShouldBe("instances/8f3c1d2e");
            latest.GetAttribute("title").ShouldBe(
                "应到 2026-03-10 09:30:00 +08:00，完成 2026-03-10 09:30:01 +08:00");
            page.FindAll("[data-period=month] a").ShouldBeEmpty();
        }

        [Fact]
        public void When_one_was_early_then_that_stands_out_and_the_picture_is_said_in_words()
        {
            var page = ADashboardFor(AServiceDay.Desk(), Role.Administrator).Open<TimingPage>();

            page.Find("[data-period=month] .wrong").TextContent.Trim().ShouldBe("1");
            page.FindAll("[data-period=day] .wrong").ShouldBeEmpty();
            page.FindAll("[role=img]").Select(picture => picture.GetAttribute("aria-label")).ShouldBe(
                [
                    "最近 24 小时：一半在 6.4 毫秒 以内，99% 在 41 毫秒 以内，最晚 1.25 秒",
                    "最近 30 天：一半在 7 毫秒 以内，99% 在 96 毫秒 以内，最晚 3 小时 20 分",
                ]);
        }

        [Fact]
        public void When_somebody_may_not_know_then_nothing_is_shown_but_that()
        {
            var desk = AServiceDay.Desk()
                .On<GetLateness, IReadOnlyList<LatenessPeriod>>(_ => throw new NotAllowedException());

            var page = ADashboardFor(desk, Role.Technician).Open<TimingPage>();

            page.FindAll("table").ShouldBeEmpty();
            page.Find(".rw-alert").TextContent.ShouldContain("您的角色不能进行此操作");
        }
    }
}
