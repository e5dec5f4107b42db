using Bunit;
using RepairWorkflows.Dashboard.Shell;
using RepairWorkflows.Dashboard.Tests.Desk;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Reporting;

namespace RepairWorkflows.Dashboard.Tests.Shell;

/// <summary>Entries of the menu that not everybody has.</summary>
public sealed class MenuTests : DashboardTest
{
    [Theory]
    [InlineData(Role.CustomerInformationContact, 1)]
    [InlineData(Role.ServiceSupervisor, 1)]
    [InlineData(Role.Administrator, 1)]
    [InlineData(Role.ServiceAgent, 0)]
    [InlineData(Role.ProcessOwner, 0)]
    public void When_it_is_shown_then_the_way_to_special_customers_is_there_for_their_keepers(string role, int links) =>
        ADashboardFor(AServiceDay.Desk(), role).Render<ShellLayout>()
            .FindAll("nav a[href=special-customers]").Count.ShouldBe(links);

    [Theory]
    [InlineData(Role.ProcessOwner, 2)]
    [InlineData(Role.Technician, 2)]
    [InlineData("no-role-of-ours", 0)]
    public void When_it_is_shown_then_the_way_to_the_designer_is_there_for_any_role(string role, int links) =>
        ADashboardFor(AServiceDay.Desk(), role).Render<ShellLayout>()
            .FindAll("nav a[href^='/studio/']").Count.ShouldBe(links);

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public void When_it_is_shown_then_the_way_to_equipment_is_there_where_the_site_lists_some(bool isListed, int links)
    {
        var dashboard = ADashboardFor(AServiceDay.Desk(), Role.Technician);
        if (isListed)
        {
            dashboard.Services.Configure<SiteOptions>(AnEquipment.ListOn);
        }

        dashboard.Render<ShellLayout>().FindAll("nav a[href='/equipment']").Count.ShouldBe(links);
    }
}
