using Bunit;
using RepairWorkflows.Dashboard.Shell;
using RepairWorkflows.Dashboard.Tests.Desk;
using RepairWorkflows.Repairs.Findings;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Dashboard.Tests.Shell;

public sealed class FindingsLinkTests
{
    public sealed class GivenFindings : DashboardTest
    {
        [Theory]
        [InlineData(7, "7")]
        [InlineData(100, "99+")]
        public void When_the_menu_is_shown_to_who_may_see_them_then_it_says_how_many(int count, string said)
        {
            var menu = ADashboardFor(Desk(() => count), Role.ServiceSupervisor).Render<ShellLayout>();
            menu.Find("a[href=findings] .rw-count").TextContent.ShouldBe(said);
        }

        [Theory]
        [InlineData(Role.ServiceAgent)]
        [InlineData(Role.Technician)]
        public void When_the_menu_is_shown_to_others_then_there_is_no_way_and_nobody_counts(string role)
        {
            var dashboard = ADashboardFor(Desk(() => 7), role);
            dashboard.Render<ShellLayout>().FindAll("a[href=findings]").ShouldBeEmpty();
            dashboard.Clock.Advance(TimeSpan.FromMinutes(1));
            dashboard.Desk.Sent<CountFindings>().ShouldBeEmpty();
        }

        [Fact]
        public void When_there_are_none_any_more_then_the_number_goes()
        {
            var count = 1;
            var dashboard = ADashboardFor(Desk(() => count), Role.Administrator);
            var menu = dashboard.Open<FindingsLink>();
            count = 0;
            dashboard.Clock.Advance(TimeSpan.FromSeconds(15));
            menu.WaitForAssertion(() => menu.FindAll(".rw-count").ShouldBeEmpty());
        }

        private static FakeDesk Desk(Func<int> count) => AServiceDay.Desk().On<CountFindings, int>(_ => count());
    }
}
