using Bunit;
using Microsoft.AspNetCore.Components;
using RepairWorkflows.Dashboard.OrderDetail;
using RepairWorkflows.Dashboard.Tests.Desk;
using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Dashboard.Tests.OrderDetail;

public sealed class OrderPageTests
{
    private static IRenderedComponent<IComponent> Open(ADashboard dashboard) =>
        dashboard.Open<OrderPage>(("Id", AServiceDay.View.Order.OrderId.Value));

    public sealed class GivenAnOrderOnItsWay : DashboardTest
    {
        [Theory]
        [InlineData(Role.ServiceAgent, "agent", "report-late cannot-come record-call")]
        [InlineData(Role.ServiceSupervisor, "supervisor", "record-call")]
        [InlineData(Role.Technician, AnOrder.Technician, "arrive report-late cannot-come")]
        [InlineData(Role.Technician, "another", "")]
        [InlineData(Role.Administrator, "administrator", "")]
        public void When_it_is_shown_then_only_what_the_person_may_do_is_offered(string role, string name, string actions)
        {
            var page = Open(ADashboardFor(role).Named(name));
            string.Join(' ', page.FindAll("[data-action]").Select(button => button.GetAttribute("data-action")))
                .ShouldBe(actions);
        }

        [Fact]
        public void When_it_is_shown_then_the_telephone_number_can_be_called()
        {
            var page = Open(ADashboardFor(Role.ServiceAgent));
            page.Find("a.phone").GetAttribute("href").ShouldBe("tel:13800138000");
        }

        [Fact]
        public void When_a_photo_is_no_web_address_then_it_is_no_link()
        {
            var page = Open(ADashboardFor(Role.ServiceAgent));
            page.FindAll(
                "dl.facts a").Select(link => link.GetAttribute("href")).ShouldBe(["https://photos.example/1.jpg"]);
        }

        [Fact]
        public void When_a_step_carries_out_a_clause_then_it_says_which_and_where_it_stands()
        {
            var page = Open(ADashboardFor(Role.ServiceAgent));
            page.Find(".task .rw-clause").GetAttribute("aria-label")
                .ShouldBe("为什么要我做这件事？依据：报修基本流程（S3.7）");
        }

        [Fact]
        public void When_a_clause_is_clicked_then_its_explanation_stays_until_the_next_click()
        {
            var page = Open(ADashboardFor(Role.ServiceAgent));
            page.Find(".task .rw-clause").Click();
            page.Find(".task .rw-why").TextContent.ShouldBe("为什么要我做这件事？依据：报修基本流程（S3.7）");
            page.Find(".task .rw-clause").Click();
            page.FindAll(".rw-why").ShouldBeEmpty();
        }

        [Fact]
        public void When_another_order_changes_then_it_is_not_read_again()
        {
            var dashboard = ADashboardFor(Role.ServiceAgent);
            Open(dashboard);
            dashboard.Desk.Feed.Publish([Guid.Empty]);
            dashboard.Desk.Sent<GetCase>().Count.ShouldBe(1);
        }

        private ADashboard ADashboardFor(string role) => ADashboardFor(AServiceDay.Desk(), role);
    }

    public sealed class GivenAnActionThatIsRefused : DashboardTest
    {
        private readonly ADashboard _dashboard;

        public GivenAnActionThatIsRefused() => _dashboard = ADashboardFor(
            AServiceDay.Desk().On<TakeAction, ActionTaken>(
                _ => throw new RuleViolationException("action.not-offered", "The order does not offer it now.")),
            Role.ServiceAgent);

        [Fact]
        public void When_it_is_sent_then_the_dialog_says_why_and_stays()
        {
            var page = Open(_dashboard);
            page.Find("[data-action=record-call]").Click();
            page.Find("#action-form").Submit();
            page.Find(".mud-dialog .rw-alert").TextContent.ShouldContain("这一步已有人处理");
        }
    }

    public sealed class GivenNoSuchOrder : DashboardTest
    {
        private readonly ADashboard _dashboard;

        public GivenNoSuchOrder() => _dashboard = ADashboardFor(AServiceDay.Desk(), Role.ServiceAgent);

        [Fact]
        public void When_it_is_asked_for_then_the_page_says_so()
        {
            var page = _dashboard.Open<OrderPage>(("Id", Guid.Empty));
            page.Find(".rw-empty p").TextContent.ShouldBe("没有这张维修单。");
        }
    }
}
