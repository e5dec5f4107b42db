using System.Text.Json.Nodes;
using Bunit;
using RepairWorkflows.Dashboard.OrderDetail;
using RepairWorkflows.Dashboard.Tests.Desk;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Dashboard.Tests.OrderDetail;

public sealed class ContactSheetPageTests : DashboardTest
{
    [Fact]
    public void When_nobody_tried_then_the_sheet_says_so()
    {
        var page = ADashboardFor(AServiceDay.Desk(), Role.ServiceAgent)
            .Open<ContactSheetPage>(("Id", AServiceDay.View.Order.OrderId.Value));
        page.Find("h1").TextContent.ShouldBe("客户联系记录");
        page.FindAll("table").ShouldBeEmpty();
        page.Markup.ShouldContain("尚无联系记录。");
    }

    [Fact]
    public void When_somebody_tried_then_each_attempt_is_a_row()
    {
        var order = AServiceDay.View.Order;
        var document = JsonNode.Parse(order.Document)!;
        document["contacts"] = JsonNode.Parse(
            """
            [{"purpose":"contact","reached":false,"apologised":false,"by":"technician","at":"2026-03-10T05:00:00+00:00",
              "note":"敲门无人","channel":"visit","result":"nobody-there","recordedAt":"2026-03-10T06:00:00+00:00"},
             {"purpose":"progress","reached":true,"apologised":false,"by":"agent","at":"2026-03-10T07:00:00+00:00"}]
            """);
        var view = AServiceDay.View with { Order = order with { Document = document.ToJsonString() } };
        var page = ADashboardFor(AServiceDay.Desk().On<GetCase, CaseView?>(_ => view), Role.ServiceAgent)
            .Open<ContactSheetPage>(("Id", order.OrderId.Value));

        page.FindAll("tbody tr").Select(row => string.Join('|', row.Children.Select(cell => cell.TextContent.Trim())))
            .ShouldBe(
            [
                "1|2026-03-10 13:00:00 +08:00补记于 2026-03-10 14:00:00 +08:00|上门|technician|无人在场|敲门无人",
                "2|2026-03-10 15:00:00 +08:00|电话|agent|已联系到|",
            ]);
    }
}
