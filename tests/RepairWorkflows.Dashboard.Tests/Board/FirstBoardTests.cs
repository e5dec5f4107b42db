using Bunit;
using RepairWorkflows.Dashboard.Board;
using RepairWorkflows.Dashboard.Tests.Desk;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Dashboard.Tests.Board;

public sealed class FirstBoardTests
{
    public sealed class GivenNoOpenOrder : DashboardTest
    {
        [Theory]
        [InlineData(Role.Administrator, false, true)]
        [InlineData(Role.Administrator, true, false)]
        [InlineData(Role.ServiceAgent, false, false)]
        public void When_the_board_opens_then_the_only_account_of_all_is_led_to_making_others(
            string role, bool hasOthers, bool isLed)
        {
            var dashboard = ADashboardFor(
                AServiceDay.Desk().On<GetOpenCases, CasePage>(_ => new([], null)), role);
            dashboard.OtherAccounts.Any = hasOthers;
            dashboard.Open<BoardPage>().FindAll(".rw-empty a[href='/accounts']").Count.ShouldBe(isLed ? 1 : 0);
        }
    }

    public sealed class GivenAnOrderWithTwoTasks : DashboardTest
    {
        [Fact]
        public void When_it_is_shown_then_its_tasks_are_a_list() =>
            ADashboardFor(AServiceDay.Desk(), Role.ServiceSupervisor).Open<BoardPage>()
                .FindAll("tbody tr:first-child .todo ul > li").Count.ShouldBe(2);
    }
}
