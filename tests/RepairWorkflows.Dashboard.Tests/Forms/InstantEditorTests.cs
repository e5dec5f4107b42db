using Bunit;
using RepairWorkflows.Dashboard.Forms;
using RepairWorkflows.Dashboard.Tests.Desk;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Dashboard.Tests.Forms;

public sealed class InstantEditorTests : DashboardTest
{
    [Theory]
    [InlineData(null, "15 分钟后|30 分钟后|1 小时后|2 小时后|明早 9 点", "2026-03-10T14:45")]
    [InlineData(1, "15 分钟前|30 分钟前|1 小时前|2 小时前", "2026-03-10T14:15")]
    public void When_a_time_lies_on_one_side_of_now_then_what_is_offered_does_too(
        int? daysBack, string offered, string first)
    {
        var draft = new FieldDraft(
            new FormField { Name = "at", Kind = FieldKind.Instant, MaxDaysBack = daysBack }, "at");
        var editor = ADashboardFor(AServiceDay.Desk(), Role.ServiceAgent)
            .Render<InstantEditor>(parameters => parameters.Add(one => one.Draft, draft));

        string.Join('|', editor.FindAll("button").Select(button => button.TextContent.Trim())).ShouldBe(offered);
        editor.Find("button").Click();

        draft.Text.ShouldBe(first);
    }
}
