using Bunit;
using RepairWorkflows.Dashboard.Deadlines;
using RepairWorkflows.Dashboard.Tests.Desk;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Dashboard.Tests.Deadlines;

public sealed class ServerNowTests
{
    public sealed class GivenAnOpenPage : DashboardTest
    {
        private readonly ADashboard _dashboard;
        private readonly IRenderedComponent<ServerNow> _clock;

        public GivenAnOpenPage()
        {
            _dashboard = ADashboardFor(AServiceDay.Desk(), Role.ServiceAgent);
            _clock = _dashboard.Render<ServerNow>(parameters => parameters.Add(clock => clock.At, AnOrder.Now));
        }

        [Fact]
        public void When_a_poll_has_passed_then_the_browser_has_the_servers_clock()
        {
            _dashboard.Clock.Advance(TimeSpan.FromSeconds(15));
            _clock.WaitForAssertion(() => Shown.ShouldBe(AnOrder.Now.AddSeconds(15)));
        }

        [Fact]
        public void When_the_clock_was_moved_and_any_order_changes_then_the_browser_has_it_at_once()
        {
            _dashboard.Clock.AdjustTime(AnOrder.Now.AddHours(3));
            _dashboard.Desk.Feed.Publish([Guid.Empty]);
            _clock.WaitForAssertion(() => Shown.ShouldBe(AnOrder.Now.AddHours(3)));
        }

        private DateTimeOffset Shown => DateTimeOffset.FromUnixTimeMilliseconds(
            long.Parse(
                _clock.Find("rw-clock").GetAttribute("now")!, System.Globalization.CultureInfo.InvariantCulture));
    }
}
