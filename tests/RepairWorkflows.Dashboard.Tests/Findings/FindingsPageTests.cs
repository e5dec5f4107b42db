using Bunit;
using MediatR;
using Microsoft.AspNetCore.Components;
using RepairWorkflows.Dashboard.Findings;
using RepairWorkflows.Dashboard.Tests.Desk;
using RepairWorkflows.Repairs;
using RepairWorkflows.Repairs.Findings;
using RepairWorkflows.Repairs.Instances;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Dashboard.Tests.Findings;

public sealed class FindingsPageTests
{
    public sealed class GivenSomeFindings : DashboardTest
    {
        [Fact]
        public void When_the_page_opens_then_each_kind_stands_under_its_heading_with_its_number()
        {
            var page = Open(Role.Administrator);
            page.FindAll("[data-kind]").Select(
                group => $"{group.GetAttribute("data-kind")} {group.QuerySelector(".rw-count")!.TextContent}")
                .ShouldBe(
                [
                    "stuck 43", "faulted 1", "set-aside 1", "timer 2", "message 1", "dead-letter 1", "audit 2",
                    "verification 1",
                ]);
        }

        [Fact]
        public void When_an_instance_is_shown_then_one_sentence_says_what_is_wrong()
        {
            var page = Open(Role.Administrator);
            page.FindAll("[data-kind=stuck] .wrong, [data-kind=faulted] .wrong, [data-kind=set-aside] .wrong")
                .Select(sentence => sentence.TextContent).ShouldBe(
                [
                    "“两项检查都完成”在等一个不会到来的分支。", "“通知工程部取单”出错，流程实例不会自己继续。",
                    "“Send to billing”出错，流程实例因此停止。", "状态无法读取，不再运行。",
                ]);
        }

        [Fact]
        public void When_an_instance_runs_an_order_then_both_are_linked_and_the_exact_time_is_in_the_title()
        {
            var row = Open(Role.Administrator).FindAll("[data-kind=stuck] li")[1];
            row.QuerySelectorAll("a").Select(link => link.GetAttribute("href")).ShouldBe(
                [$"orders/{AFinding.OfOrder.Order!.Id}", $"instances/{AFinding.OfOrder.Header.Id}"]);
            var since = row.QuerySelector("time")!;
            since.TextContent.ShouldBe("12:55起，已 1 小时 35 分");
            since.GetAttribute("title").ShouldBe("2026-03-10 12:55:00 +08:00");
            row.QuerySelector(".failure")!.TextContent.ShouldBe(
                "Failed to evaluate activity input 'Recipient': TypeError: order.slip is undefined (line 1)");
        }

        [Fact]
        public void When_nobody_took_an_event_then_its_name_and_what_it_belongs_to_are_told()
        {
            var row = Open(Role.Administrator).Find("[data-kind=dead-letter] li");
            row.QuerySelector(".wrong")!.TextContent.ShouldBe("事件“meter.read”：期间没有流程实例等待它。");
            row.QuerySelector(".meta .id")!.TextContent.ShouldBe("关联编号 meter-4711");
        }

        [Fact]
        public void When_a_supervisor_looks_then_nothing_can_be_changed()
        {
            var page = Open(Role.ServiceSupervisor);
            page.FindAll("[data-mend]").ShouldBeEmpty();
            page.FindAll("a[href^='/hangfire']").ShouldBeEmpty();
        }

        [Fact]
        public void When_an_owner_looks_then_what_can_be_done_is_offered_and_no_more()
        {
            var page = Open(Role.ProcessOwner);
            page.FindAll(".rw-finding").Select(row => string.Join(
                ' ', row.QuerySelectorAll("[data-mend]").Select(button => button.GetAttribute("data-mend")))).Take(4)
                .ShouldBe(["cancel", "retry", "retry remove", "remove"]);
            page.FindAll("a[href^='/hangfire']").ShouldBeEmpty();
        }

        [Fact]
        public void When_an_administrator_looks_then_the_failed_jobs_are_linked() =>
            Open(Role.Administrator).FindAll("[data-kind=timer] a[href='/hangfire/jobs/failed']").Count.ShouldBe(1);

        [Theory]
        [InlineData(true, 1)]
        [InlineData(false, 0)]
        public void When_an_instance_would_be_called_off_then_it_is_asked_first(bool isWished, int sent)
        {
            var dashboard = ADashboardFor(
                AServiceDay.Desk().On<CancelInstance, Unit>(_ => Unit.Value), Role.ProcessOwner);
            var page = dashboard.Open<FindingsPage>();
            page.Find("[data-mend=cancel]").Click();
            page.WaitForElement(".mud-message-box").TextContent.ShouldContain(AFinding.Hanging.Header.Id);
            page.FindAll(".mud-dialog-actions button").Single(
                button => button.TextContent.Trim() == (isWished ? "取消实例" : "暂不")).Click();
            page.WaitForAssertion(() => page.FindAll(".mud-message-box").ShouldBeEmpty());
            page.WaitForAssertion(() => dashboard.Desk.Sent<CancelInstance>().Count.ShouldBe(sent));
        }

        [Fact]
        public void When_a_follow_up_fails_then_its_instance_is_linked() =>
            Open(Role.ServiceSupervisor).Find("[data-kind=message] a.id").GetAttribute("href")
                .ShouldBe($"instances/{AFinding.OfOrder.Header.Id}");

        [Fact]
        public void When_the_next_page_of_a_kind_is_wanted_then_only_that_kind_turns()
        {
            var dashboard = ADashboardFor(AServiceDay.Desk(), Role.ServiceSupervisor);
            var page = dashboard.Open<FindingsPage>();
            page.FindAll("[data-kind=stuck] .rw-pager button")[1].Click();
            dashboard.Desk.Sent<GetFindings>()[^1].Skip.ShouldBe(
                new Dictionary<FindingKind, int> { [FindingKind.Stuck] = 20 });
            page.FindAll(".rw-pager").Count.ShouldBe(1);
        }

        [Fact]
        public void When_what_stood_on_the_last_page_is_gone_then_the_page_before_is_shown()
        {
            var total = 43;
            var desk = AServiceDay.Desk().On<GetFindings, FindingPages>(query =>
                AFinding.Some with { Stuck = new(query.Skip.GetValueOrDefault(FindingKind.Stuck) < total
                    ? AFinding.Some.Stuck.Rows
                    : [], total) });
            var dashboard = ADashboardFor(desk, Role.ServiceSupervisor);
            var page = dashboard.Open<FindingsPage>();
            page.FindAll("[data-kind=stuck] .rw-pager button")[1].Click();
            total = 12;
            dashboard.Clock.Advance(TimeSpan.FromSeconds(15));
            page.WaitForAssertion(() => dashboard.Desk.Sent<GetFindings>()[^1].Skip[FindingKind.Stuck].ShouldBe(0));
            page.WaitForAssertion(() => page.FindAll("[data-kind=stuck] li").Count.ShouldBe(2));
        }

        [Fact]
        public void When_an_order_changes_then_nothing_is_read_again()
        {
            var dashboard = ADashboardFor(AServiceDay.Desk(), Role.ServiceSupervisor);
            dashboard.Open<FindingsPage>();
            dashboard.Desk.Feed.Publish([Guid.Empty]);
            dashboard.Desk.Sent<GetFindings>().Count.ShouldBe(1);
        }

        private IRenderedComponent<IComponent> Open(string role) =>
            ADashboardFor(AServiceDay.Desk(), role).Open<FindingsPage>();
    }

    public sealed class GivenNoFinding : DashboardTest
    {
        [Fact]
        public void When_the_page_opens_then_it_says_that_all_is_well()
        {
            var desk = AServiceDay.Desk().On<GetFindings, FindingPages>(_ => AFinding.None);
            var page = ADashboardFor(desk, Role.ServiceSupervisor).Open<FindingsPage>();
            page.Find(".rw-empty p").TextContent.ShouldBe("没有停滞或失败的事项，一切正常。");
            page.FindAll("[data-kind]").ShouldBeEmpty();
        }
    }

    public sealed class GivenAPersonWhoMayNotLook : DashboardTest
    {
        [Fact]
        public void When_the_page_opens_then_it_says_why_and_shows_nothing()
        {
            var desk = AServiceDay.Desk().On<GetFindings, FindingPages>(_ => throw new NotAllowedException());
            var page = ADashboardFor(desk, Role.ServiceAgent).Open<FindingsPage>();
            page.Find(".rw-alert").TextContent.ShouldContain("您的角色不能进行此操作");
            page.FindAll("[data-kind]").ShouldBeEmpty();
        }
    }

    public sealed class GivenABrokenStore : DashboardTest
    {
        [Fact]
        public void When_the_page_opens_then_it_says_so_and_tries_again_when_told()
        {
            var isBroken = true;
            var desk = AServiceDay.Desk().On<GetFindings, FindingPages>(
                _ => isBroken ? throw new InvalidOperationException("The store is down.") : AFinding.Some);
            var page = ADashboardFor(desk, Role.ServiceSupervisor).Open<FindingsPage>();
            page.Find(".rw-alert p").TextContent.ShouldBe("读取失败。");
            isBroken = false;
            page.Find(".rw-alert button").Click();
            page.FindAll("[data-kind]").Count.ShouldBe(8);
        }
    }
}
