using System.Reflection;
using Bunit;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using RepairWorkflows.Dashboard.Account;
using RepairWorkflows.Dashboard.Shell;
using RepairWorkflows.Dashboard.Tests.Desk;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Dashboard.Tests.Shell;

public static class SessionTests
{
    public sealed class GivenTheDashboardInAHost
    {
        [Fact]
        public void When_a_page_stays_open_then_its_session_is_looked_at_again_within_a_minute()
        {
            var services = new ServiceCollection();
            services.AddDashboard();
            services.Last(service => service.ServiceType == typeof(AuthenticationStateProvider))
                .ImplementationType.ShouldBe(typeof(CircuitAuthentication));
            CircuitAuthentication.Interval.ShouldBeInRange(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        }

        [Fact]
        public void When_a_page_is_routed_to_then_it_asks_for_somebody_signed_in() =>
            typeof(Routes).Assembly.GetTypes()
                .Where(type => type.GetCustomAttributes<RouteAttribute>().Any())
                .ShouldAllBe(page => page.GetCustomAttributes<AuthorizeAttribute>().Any());
    }

    public sealed class GivenTheMenu : DashboardTest
    {
        [Theory]
        [InlineData(Role.Administrator, 1)]
        [InlineData(Role.ServiceAgent, 0)]
        public void When_it_is_shown_then_the_way_to_the_accounts_is_there_for_administrators(string role, int links)
        {
            var layout = ADashboardFor(AServiceDay.Desk(), role).Render<ShellLayout>();
            layout.FindAll("nav a[href='/accounts']").Count.ShouldBe(links);
        }
    }
}
