using Bunit;
using Microsoft.AspNetCore.Components;
using RepairWorkflows.Dashboard.OrderDetail;
using RepairWorkflows.Dashboard.Tests.Desk;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Dashboard.Tests.OrderDetail;

/// <summary>What a strip says in figures is what its text says.</summary>
public sealed class ClockStripTests : DashboardTest
{
    private static readonly DateTimeOffset HalfPastFour = new(2026, 3, 2, 8, 30, 0, TimeSpan.Zero);

    [Fact]
    public void When_a_night_lay_between_limit_and_stop_then_strip_and_text_tell_the_same()
    {
        var strip = Open(AClock.OfAnAfternoon(3, 9, 30), AnOrder.Now);

        strip.Find(".verdict").TextContent.ShouldBe("超时 1 小时 0 分");
        strip.Find("pre").TextContent.ShouldContain("超时1小时");
    }

    [Fact]
    public void When_it_was_stopped_outside_working_hours_then_it_is_late_by_no_time_that_counts()
    {
        var strip = Open(AClock.OfAnAfternoon(2, 20, 0), AnOrder.Now);

        strip.Find(".verdict").TextContent.ShouldBe("超时，在工作时间之外");
        strip.Find("pre").TextContent.ShouldContain("结论：超时，在工作时间之外");
        strip.Find(".strip").ClassList.ShouldContain("v-breached");
    }

    [Fact]
    public void When_a_clock_of_working_time_runs_then_what_is_left_to_count_stands_below_its_countdown() =>
        Open(AClock.OfAnAfternoon(), HalfPastFour).Find(".running .work").TextContent
            .ShouldBe("剩余工作时间 1 小时 0 分");

    [Fact]
    public void When_a_clock_counts_all_time_then_there_is_its_countdown_alone()
    {
        var strip = Open(AnOrder.Clock("arrival-notice", 5, 20), AnOrder.Now);

        strip.FindAll(".running rw-countdown").Count.ShouldBe(1);
        strip.FindAll(".work").ShouldBeEmpty();
    }

    private IRenderedComponent<IComponent> Open(ClockRecord clock, DateTimeOffset now) =>
        ADashboardFor(AServiceDay.Desk(), Role.ServiceAgent)
        .Open<ClockStrip>(("Explanation", ClockExplanation.Of(clock, Rules.Shipped, now)), ("At", now));
}
