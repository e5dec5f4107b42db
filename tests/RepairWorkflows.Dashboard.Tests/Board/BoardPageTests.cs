using Bunit;
using RepairWorkflows.Dashboard.Board;
using RepairWorkflows.Dashboard.Tests.Desk;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Dashboard.Tests.Board;

public sealed class BoardPageTests
{
    public sealed class GivenOpenOrders : DashboardTest
    {
        private readonly ADashboard _dashboard;

        public GivenOpenOrders() => _dashboard = ADashboardFor(AServiceDay.Desk(), Role.ServiceSupervisor);

        [Fact]
        public void When_the_board_opens_then_each_order_stands_there_in_the_order_it_came()
        {
            var page = _dashboard.Open<BoardPage>();
            page.FindAll("tbody .number a").Select(link => link.TextContent)
                .ShouldBe(AServiceDay.Open.Select(row => row.Order.Number));
        }

        [Fact]
        public void When_a_task_is_for_one_of_my_roles_then_it_stands_out()
        {
            var page = _dashboard.Open<BoardPage>();
            page.FindAll(".rw-task.mine").Select(task => task.TextContent).ShouldBe(["致电客户说明", "判断轻重缓急"]);
        }

        [Theory]
        [InlineData(AnOrder.Technician, 4)]
        [InlineData("another", 2)]
        public void When_others_have_signed_for_an_order_then_its_tasks_do_not_stand_out(string technician, int mine)
        {
            var page = ADashboardFor(AServiceDay.Desk(), Role.Technician).Named(technician).Open<BoardPage>();
            page.FindAll(".rw-task.mine").Count.ShouldBe(mine);
        }

        [Fact]
        public void When_a_report_calls_itself_an_emergency_then_that_is_seen_until_triage_decides()
        {
            var page = _dashboard.Open<BoardPage>();
            var mark = page.Find("tbody tr:nth-child(3) .rw-urgency");
            mark.TextContent.ShouldBe("报为急修");
            mark.ClassList.ShouldContain("said-emergency");
            page.FindAll(".said-emergency").Count.ShouldBe(1);
        }

        [Fact]
        public void When_an_order_rests_and_its_customer_urges_then_both_are_seen_beside_its_urgency()
        {
            var page = _dashboard.Open<BoardPage>();
            page.FindAll("tbody tr:last-child .rw-mark").Select(mark => mark.TextContent)
                .ShouldBe(["报为一般", "挂起", "催单 12"]);
            page.FindAll("tbody tr:last-child .rw-urgency").Count.ShouldBe(1);
        }

        [Fact]
        public void When_a_clock_warns_then_amber_begins_at_its_own_instant()
        {
            var page = _dashboard.Open<BoardPage>();
            page.Find("tbody tr:nth-child(4) rw-countdown").GetAttribute("warn")
                .ShouldBe($"{AServiceDay.Open[3].Order.NextWarnAt!.Value.ToUnixTimeMilliseconds()}");
        }

        [Fact]
        public void When_a_clock_never_warns_then_there_is_no_amber_before_its_limit()
        {
            var page = _dashboard.Open<BoardPage>();
            var countdown = page.Find("tbody tr:nth-child(7) rw-countdown");
            countdown.GetAttribute("warn").ShouldBe(countdown.GetAttribute("due"));
        }

        [Fact]
        public void When_only_my_tasks_are_wanted_then_my_roles_are_asked_for()
        {
            var page = _dashboard.Open<BoardPage>();
            page.FindAll(".rw-switch button")[0].Click();
            _dashboard.Desk.Sent<GetOpenCases>()[^1].Filter.TasksOf.ShouldNotBeNull().Roles
                .ShouldBe([Role.ServiceSupervisor]);
        }

        [Fact]
        public void When_an_order_changes_then_the_board_reads_again()
        {
            var page = _dashboard.Open<BoardPage>();
            _dashboard.Desk.Feed.Publish([Guid.Empty]);
            page.WaitForAssertion(() => _dashboard.Desk.Sent<GetOpenCases>().Count.ShouldBe(2));
        }

        [Fact]
        public void When_nothing_is_heard_for_a_while_then_the_board_reads_again()
        {
            var page = _dashboard.Open<BoardPage>();
            _dashboard.Clock.Advance(TimeSpan.FromSeconds(15));
            page.WaitForAssertion(() => _dashboard.Desk.Sent<GetOpenCases>().Count.ShouldBe(2));
        }

        [Fact]
        public async Task When_the_board_is_left_then_it_reads_no_more()
        {
            _dashboard.Open<BoardPage>();
            await _dashboard.DisposeComponentsAsync();
            _dashboard.Desk.Feed.Publish([Guid.Empty]);
            _dashboard.Desk.Sent<GetOpenCases>().Count.ShouldBe(1);
        }

        [Fact]
        public void When_typing_pauses_then_the_text_is_searched_for()
        {
            var page = _dashboard.Open<BoardPage>();
            page.Find("input[type=search]").Input("1203");
            _dashboard.Clock.Advance(TimeSpan.FromMilliseconds(300));
            page.FindAll("tbody .unit").Select(unit => unit.TextContent).ShouldBe(["1栋1单元1203室"]);
        }
    }

    public sealed class GivenMoreOrdersThanAPage : DashboardTest
    {
        private readonly ADashboard _dashboard;

        public GivenMoreOrdersThanAPage() => _dashboard = ADashboardFor(
            AServiceDay.Desk().On<GetOpenCases, CasePage>(query => query.After is null
                ? new([.. AServiceDay.Open.Take(query.Size > 50 ? 8 : 3)], "after-the-first")
                : new([AnOrder.Row(99, "9栋1单元101室", "吴桐", 5)], null)),
            Role.ServiceAgent);

        [Fact]
        public void When_more_are_wanted_then_the_list_goes_on_from_where_it_ended()
        {
            var page = _dashboard.Open<BoardPage>();
            page.FindAll("tbody tr").Count.ShouldBe(4);
        }
    }

    public sealed class GivenNoOpenOrder : DashboardTest
    {
        private readonly ADashboard _dashboard;

        public GivenNoOpenOrder() => _dashboard = ADashboardFor(
            AServiceDay.Desk().On<GetOpenCases, CasePage>(_ => new([], null)), Role.ServiceAgent);

        [Fact]
        public void When_the_board_opens_then_it_says_that_all_is_done()
        {
            var page = _dashboard.Open<BoardPage>();
            page.Find(".rw-empty p").TextContent.ShouldBe("没有在办的维修单，全部处理完了。");
        }
    }

    public sealed class GivenABrokenStore : DashboardTest
    {
        private bool _isBroken = true;

        private readonly ADashboard _dashboard;

        public GivenABrokenStore() => _dashboard = ADashboardFor(
            AServiceDay.Desk().On<GetOpenCases, CasePage>(_ => _isBroken
                ? throw new InvalidOperationException("The store is down.")
                : new(AServiceDay.Open, null)),
            Role.ServiceAgent);

        [Fact]
        public void When_the_board_opens_then_it_says_so()
        {
            var page = _dashboard.Open<BoardPage>();
            page.Find(".rw-alert p").TextContent.ShouldBe("读取失败。");
        }

        [Fact]
        public void When_it_is_tried_again_later_then_the_orders_are_there()
        {
            var page = _dashboard.Open<BoardPage>();
            _isBroken = false;
            page.Find(".rw-alert button").Click();
            page.FindAll("tbody tr").Count.ShouldBe(AServiceDay.Open.Count);
        }
    }
}
