using Bunit;
using Microsoft.AspNetCore.Components;
using RepairWorkflows.Dashboard.Report;
using RepairWorkflows.Dashboard.Tests.Desk;
using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Dashboard.Tests.Report;

public sealed class ReportPageTests
{
    private static readonly CaseStarted Started = new(Guid.Empty, "WX20260310-0042", AnOrder.Now);

    public sealed class GivenADeskThatTakesReports : DashboardTest
    {
        private readonly TaskCompletionSource<CaseStarted> _answer = new();
        private readonly ADashboard _dashboard;

        public GivenADeskThatTakesReports() => _dashboard = ADashboardFor(
            AServiceDay.Desk().OnAsync<StartCase, CaseStarted>(_ => _answer.Task), Role.ServiceAgent);

        [Fact]
        public void When_the_form_is_sent_then_the_report_carries_what_was_typed()
        {
            var page = _dashboard.Open<ReportPage>();
            page.Find("#field-customerName").Change("王丽华");
            page.Find("input[name=field-channel][value=phone]").Change("phone");
            page.Find("#field-preferredVisitAt").Change("2026-03-10T16:00");
            page.Find("#field-photos").Change("https://a.example/1.jpg\n\nhttps://a.example/2.jpg");
            page.Find("form").Submit();
            _dashboard.Desk.Sent<StartCase>().Single().Report.ToJsonString().ShouldBe(
                """{"channel":"phone","customerName":"\u738B\u4E3D\u534E","preferredVisitAt":"2026-03-10"""
                + """T08:00:00Z","photos":["https://a.example/1.jpg","https://a.example/2.jpg"]}""");
        }

        [Fact]
        public void When_it_is_clicked_twice_then_it_is_sent_once()
        {
            var page = _dashboard.Open<ReportPage>();
            page.Find("form").Submit();
            page.Find("form").Submit();
            _dashboard.Desk.Sent<StartCase>().Count.ShouldBe(1);
        }

        [Fact]
        public void When_the_order_is_made_then_it_is_shown()
        {
            var page = _dashboard.Open<ReportPage>();
            page.Find("form").Submit();
            _answer.SetResult(Started);
            page.WaitForAssertion(() => _dashboard.Services.GetRequiredService<NavigationManager>().Uri
                .ShouldEndWith($"/orders/{Guid.Empty}"));
        }
    }

    public sealed class GivenAReportThatIsRefused : DashboardTest
    {
        private readonly ADashboard _dashboard;

        public GivenAReportThatIsRefused() => _dashboard = ADashboardFor(
            AServiceDay.Desk().On<StartCase, CaseStarted>(_ => throw new InvalidRequestException(
                "report.invalid", "Bad fields.",
                [new("phone", "field.malformed", "电话格式不对"), new("elsewhere", "field.unknown", "")])),
            Role.ServiceAgent);

        [Fact]
        public void When_a_field_is_wrong_then_the_error_stands_at_the_field()
        {
            var page = _dashboard.Open<ReportPage>();
            page.Find("form").Submit();
            page.Find("[data-field=phone] .rw-error").TextContent.ShouldBe("电话格式不对");
        }

        [Fact]
        public void When_the_wrong_field_is_not_on_the_form_then_the_error_stands_above()
        {
            var page = _dashboard.Open<ReportPage>();
            page.Find("form").Submit();
            page.FindAll(".rw-alert p").Select(line => line.TextContent)
                .ShouldBe(["有 2 处需要修改。", "elsewhere: 没有这个字段。"]);
        }

        [Fact]
        public void When_it_is_corrected_and_sent_again_then_the_key_is_the_same()
        {
            var page = _dashboard.Open<ReportPage>();
            page.Find("form").Submit();
            page.Find("form").Submit();
            _dashboard.Desk.Sent<StartCase>().Select(command => command.Key!.Key).Distinct().Count().ShouldBe(1);
        }
    }

    public sealed class GivenAFormForOtherRoles : DashboardTest
    {
        private readonly ADashboard _dashboard;

        public GivenAFormForOtherRoles() => _dashboard = ADashboardFor(
            AServiceDay.Desk().On<GetProcessForms, IReadOnlyList<Form>>(
                _ => [AForm.Report with { Roles = [Role.ServiceAgent] }]),
            Role.Technician);

        [Fact]
        public void When_the_page_opens_then_it_says_that_the_roles_do_not_allow_it()
        {
            var page = _dashboard.Open<ReportPage>();
            page.Find(".rw-empty p").TextContent.ShouldBe("您的角色不能登记报修。");
        }
    }
}
