using Bunit;
using Microsoft.AspNetCore.Components;
using RepairWorkflows.Dashboard.Paper;
using RepairWorkflows.Dashboard.Tests.Desk;
using RepairWorkflows.Repairs.Addresses;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Paper;

namespace RepairWorkflows.Dashboard.Tests.Paper;

public sealed class PaperPageTests : DashboardTest
{
    private static readonly Guid Order = AServiceDay.View.Order.OrderId.Value;

    private static readonly PaperForm Slip = new()
    {
        Heading = "锦绣花园", Title = "派工单", Number = "WX20260310-0001", Copies = ["客户服务中心联", "业户联"],
        Lines = [new("室号", "3栋2单元501室"), new("材料", "")], Signatures = ["维修人员签字", "客户签字"], OrderId = Order,
        Process = AServiceDay.View.Order.Process,
    };

    [Fact]
    public void When_a_slip_is_opened_then_each_copy_is_a_sheet_with_a_code_and_room_for_the_pen()
    {
        var page = Open();

        page.FindAll("article.paper .copy").Select(copy => copy.TextContent).ShouldBe(Slip.Copies);
        page.FindAll("article.paper svg[role=img] path").Count.ShouldBe(2);
        page.FindAll("dd.by-hand").Count.ShouldBe(2);
        page.FindAll(".signatures span").Count.ShouldBe(4);
    }

    [Fact]
    public void When_it_is_to_be_kept_then_the_pdf_is_a_click_away() =>
        Open().FindAll("a").Select(link => link.GetAttribute("href")).ShouldContain(
            $"/api/v1/processes/{AServiceDay.View.Order.Process}/cases/{Order}/papers/dispatch-slip.pdf");

    [Fact]
    public void When_a_slip_is_opened_then_nothing_but_the_slip_is_read()
    {
        var dashboard = Dashboard();
        Open(dashboard);

        dashboard.Desk.Sent<GetPaper>().ShouldHaveSingleItem();
        dashboard.Desk.Sent<GetCase>().ShouldBeEmpty();
    }

    [Theory]
    [InlineData(null, "http://localhost")]
    [InlineData("https://repairs.example.com/", "https://repairs.example.com")]
    public void When_the_server_has_an_address_outside_then_the_code_leads_there(string? set, string root)
    {
        var code = QrCode.Of($"{root}/orders/{Order}");

        var dashboard = Dashboard();
        dashboard.Services.Configure<PublicOptions>(options => options.PublicUrl = set);

        Open(dashboard).Find(".paper svg path").GetAttribute("d").ShouldBe(string.Concat(
            code.Dark.Select(square => $"M{square.X} {square.Y}h1v1h-1z")));
    }

    private static IRenderedComponent<IComponent> Open(ADashboard dashboard) =>
        dashboard.Open<PaperPage>(("Id", Order), ("Kind", PaperKind.DispatchSlip));

    private IRenderedComponent<IComponent> Open() => Open(Dashboard());

    private ADashboard Dashboard() =>
        ADashboardFor(AServiceDay.Desk().On<GetPaper, PaperForm>(_ => Slip), Role.ServiceAgent);
}
