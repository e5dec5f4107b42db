using System.Globalization;
using RepairWorkflows.Walkthrough.Printing;
using RepairWorkflows.Walkthrough.Server;

namespace RepairWorkflows.Walkthrough.Tests.Printing;

public sealed class OrderPrintTests
{
    [Theory]
    [InlineData("13:40", "03-02 13:30 – 03-02 13:40")]
    [InlineData("13:20", "----------- – 03-02 13:20")]
    public void When_a_clock_ends_before_it_has_begun_then_no_beginning_is_printed(string stopped, string span) =>
        Print(new OrderClock(
            "id", "arrival-notice", "20分钟内到场", 1, "stopped", At("13:30"), At("13:50"), At(stopped), null,
            "on-time", "按时"))
            .ShouldContain($"{span}  due 03-02 13:50  按时");

    private static string Print(OrderClock clock)
    {
        var output = new StringWriter();
        new OrderPrint(output, TimeZoneInfo.Utc).Print("file", new Order
        {
            OrderId = Guid.Empty,
            Number = "WX20260302-0001",
            Status = "closed",
            CustomerName = "王小明",
            Unit = "3栋2单元501室",
            Clocks = [clock],
        });
        return output.ToString();
    }

    private static DateTimeOffset At(string time) =>
        DateTimeOffset.Parse($"2026-03-02T{time}:00Z", CultureInfo.InvariantCulture);
}
