using Bunit;
using RepairWorkflows.Dashboard.Shell;
using RepairWorkflows.Dashboard.Tests.Desk;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Dashboard.Tests.Shell;

public sealed class ReportLinkTests
{
    public sealed class GivenAFormForServiceAgents : DashboardTest
    {
        [Theory]
        [InlineData(Role.ServiceAgent, 1)]
        [InlineData(Role.Technician, 0)]
        public void When_the_menu_is_shown_then_the_way_to_it_is_there_for_its_roles(string role, int links)
        {
            var desk = AServiceDay.Desk().On<GetProcessForms, IReadOnlyList<Form>>(
                _ => [AForm.Report with { Roles = [Role.ServiceAgent] }]);
            var menu = ADashboardFor(desk, role).Open<ReportLink>();
            menu.FindAll("a[href='/report']").Count.ShouldBe(links);
        }
    }
}
