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
            "id", "arrival-notice", "到场", 1, "stopped", At("13:30"), At("13:50"), At(stopped), null,
            "on-time", "按时"))
            .ShouldContain($"{span}  到期 03-02 13:50  按时");

    [Theory]
    [InlineData("zh", "closed-unrepaired", "WX20260302-0001  未维修关闭  王小明", "  到期 03-02 13:50")]
    [InlineData("en", "closed-unrepaired", "WX20260302-0001  closed unrepaired  王小明", "  due 03-02 13:50")]
    [InlineData("zh", "of-tomorrow", "WX20260302-0001  of-tomorrow  王小明", "到期")]
    public void When_an_order_is_printed_then_in_the_words_of_the_language(
        string language, string status, string head, string due)
    {
        var printed = Print(
            new OrderClock(
                "id", "arrival-notice", "到场", 1, "stopped", At("13:30"), At("13:50"), At("13:40"), null, "", ""),
            language, status);
        printed.ShouldContain(head);
        printed.ShouldContain(due);
    }

    private static string Print(OrderClock clock, string language = "zh", string status = "closed")
    {
        var output = new StringWriter();
        new OrderPrint(output, TimeZoneInfo.Utc, new PrintWords(language)).Print("file", new Order
        {
            OrderId = Guid.Empty,
            Number = "WX20260302-0001",
            Status = status,
            CustomerName = "王小明",
            Unit = "3栋2单元501室",
            Clocks = [clock],
        });
        return output.ToString();
    }

    private static DateTimeOffset At(string time) =>
        DateTimeOffset.Parse($"2026-03-02T{time}:00Z", CultureInfo.InvariantCulture);
}
