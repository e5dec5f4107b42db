using Bunit;
using Microsoft.AspNetCore.Components;
using RepairWorkflows.Dashboard.OrderDetail;
using RepairWorkflows.Dashboard.Tests.Desk;
using RepairWorkflows.Engine;
using RepairWorkflows.Repairs;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Dashboard.Tests.OrderDetail;

public sealed class OrderPageTests
{
    private static IRenderedComponent<IComponent> Open(ADashboard dashboard) =>
        dashboard.Open<OrderPage>(("Id", AServiceDay.View.Order.OrderId.Value));

    public sealed class GivenAnOrderOnItsWay : DashboardTest
    {
        [Theory]
        [InlineData(Role.ServiceAgent, "agent", "report-late cannot-come record-call record-contact")]
        [InlineData(Role.ServiceSupervisor, "supervisor", "record-call record-contact")]
        [InlineData(Role.Technician, AnOrder.Technician, "arrive report-late cannot-come record-contact")]
        [InlineData(Role.Technician, "another", "")]
        [InlineData(Role.Administrator, "administrator", "")]
        public void When_it_is_shown_then_only_what_the_person_may_do_is_offered(
            string role, string name, string actions)
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

        [Theory]
        [InlineData(Role.ProcessOwner)]
        [InlineData(Role.Technician)]
        public void When_it_is_shown_then_the_way_it_went_is_a_click_away(string role) =>
            Open(ADashboardFor(role)).FindAll($"a[href='instances/{AServiceDay.View.Order.InstanceId}']")
                .Count.ShouldBe(1);

        [Fact]
        public void When_the_customer_asked_for_a_time_then_it_is_shown()
        {
            var page = Open(ADashboardFor(Role.ServiceAgent));
            page.Find("dl.facts dt:contains('期望上门时间') + dd").TextContent.ShouldContain("03-12 14:30");
        }

        [Fact]
        public void When_the_number_is_hidden_from_the_person_then_it_is_no_link()
        {
            var view = AServiceDay.View with { Order = AServiceDay.View.Order with { Phone = "138****8000" } };
            var page = Open(ADashboardFor(
                AServiceDay.Desk().On<GetCase, CaseView?>(_ => view), Role.Finance));
            page.FindAll("a.phone").ShouldBeEmpty();
            page.Find(".phone").TextContent.ShouldBe("138****8000");
        }

        [Fact]
        public void When_a_photo_is_no_web_address_then_it_is_no_link()
        {
            var page = Open(ADashboardFor(Role.ServiceAgent));
            page.FindAll("dl.facts a").Select(link => link.GetAttribute("href")).ShouldBe(
            [
                $"/orders/{AServiceDay.View.Order.OrderId.Value}/papers/dispatch-slip", "https://photos.example/1.jpg",
                $"instances/{AServiceDay.View.Order.InstanceId}",
            ]);
        }

        [Fact]
        public void When_a_step_carries_out_a_clause_then_it_says_which_and_where_it_stands()
        {
            var page = Open(ADashboardFor(Role.ServiceAgent));
            page.Find(".task .rw-clause").GetAttribute("aria-label")
                .ShouldBe("为什么要我做这件事？依据：报修基本流程 S3.7：20分钟内不能到场：说明、致歉、告知到达时间");
        }

        [Fact]
        public void When_a_clause_is_clicked_then_its_explanation_stays_until_the_next_click()
        {
            var page = Open(ADashboardFor(Role.ServiceAgent));
            page.Find(".task .rw-clause").Click();
            page.Find(".task .rw-why").TextContent.ShouldBe("为什么要我做这件事？依据：报修基本流程 S3.7：20分钟内不能到场：说明、致歉、告知到达时间");
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

    public sealed class GivenASessionThatEndedMeanwhile : DashboardTest
    {
        private readonly ADashboard _dashboard;

        public GivenASessionThatEndedMeanwhile() => _dashboard = ADashboardFor(AServiceDay.Desk(), Role.ServiceAgent);

        [Fact]
        public void When_an_action_is_sent_then_it_is_refused_and_nothing_is_done()
        {
            var page = Open(_dashboard);
            page.Find("[data-action=record-call]").Click();
            _dashboard.Sessions.Hold = false;
            page.Find("#action-form").Submit();
            page.Find(".mud-dialog .rw-alert").TextContent.ShouldContain("请重新登录");
            _dashboard.Desk.Sent<TakeAction>().ShouldBeEmpty();
        }

        [Fact]
        public void When_the_page_reads_again_then_it_says_so()
        {
            var page = Open(_dashboard);
            _dashboard.Sessions.Hold = false;
            _dashboard.Desk.Feed.Publish([AServiceDay.View.Order.OrderId.Value]);
            page.WaitForElement("a[href^='/sign-in?ended=true&returnTo=%2F']");
            page.Find("rw-leave").GetAttribute("to").ShouldNotBeNull().ShouldStartWith("/sign-in?ended=true");
            _dashboard.Desk.Sent<GetCase>().Count.ShouldBe(1);
        }
    }

    public sealed class GivenAPersonWithoutARole : DashboardTest
    {
        [Fact]
        public void When_an_order_is_opened_then_the_page_says_why_it_is_not_shown()
        {
            var page = Open(ADashboardFor(AServiceDay.Desk().On<GetCase, CaseView?>(
                _ => throw new NotAllowedException(RepairErrors.CaseNotReadable, "No role."))));
            page.Find(".rw-alert").TextContent.ShouldContain("没有任何角色");
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
