using Bunit;
using Microsoft.AspNetCore.Components;
using RepairWorkflows.Dashboard.OrderDetail;
using RepairWorkflows.Dashboard.Tests.Desk;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Dashboard.Tests.OrderDetail;

public sealed class TriageTests
{
    public sealed class GivenAReportThatSaysHowUrgentItIs : DashboardTest
    {
        [Fact]
        public void When_the_order_is_shown_then_its_head_and_particulars_say_so()
        {
            var page = Open("emergency");
            page.Find("header .said-emergency").TextContent.ShouldBe("报为急修");
            page.Find("dl.facts dt:contains('报修时的紧急程度') + dd").TextContent.ShouldBe("急修");
        }

        [Theory]
        [InlineData("triage", "未判断")]
        [InlineData("begin-search", "")]
        public void When_nobody_has_said_then_that_is_told_only_while_somebody_is_to(string step, string mark)
        {
            var page = Open(null, step);
            string.Concat(page.FindAll("header .rw-urgency").Select(said => said.TextContent)).ShouldBe(mark);
        }

        [Fact]
        public void When_it_is_triaged_then_the_form_says_already_what_the_report_says()
        {
            var page = Triage("urgent");
            page.Find("input[name=field-urgency][value=urgent]").HasAttribute("checked").ShouldBeTrue();
            page.Find("#field-category").GetAttribute("value").ShouldBe("water");
            page.Find("#field-appointmentAt").GetAttribute("value").ShouldBe("2026-03-12T14:30");
        }

        [Fact]
        public void When_it_is_an_emergency_then_no_appointment_is_proposed_but_the_wish_is_shown()
        {
            var page = Triage("emergency");
            page.Find("#field-appointmentAt").GetAttribute("value").ShouldBeNullOrEmpty();
            page.Find(".mud-dialog .rw-hint").TextContent.ShouldBe("客户期望上门时间：03-12 14:30。");
        }

        [Fact]
        public void When_another_action_is_taken_then_its_form_is_empty()
        {
            var page = Open("urgent");
            page.Find("[data-action=record-call]").Click();
            page.FindAll(".mud-dialog .rw-hint").ShouldBeEmpty();
            page.FindAll(".mud-dialog input[checked]").ShouldBeEmpty();
        }

        private IRenderedComponent<IComponent> Triage(string urgency)
        {
            var page = Open(urgency);
            page.Find("[data-action=triage]").Click();
            return page;
        }

        private IRenderedComponent<IComponent> Open(string? urgency, string step = "triage")
        {
            var view = AServiceDay.View with
            {
                Order = AServiceDay.View.Order with
                {
                    Urgency = null,
                    Document = AnOrder.Document("漏水", urgency),
                },
                Tasks =
                [
                    AnOrder.Task(step, ["triage"], [Role.ServiceAgent]),
                    AnOrder.Task("customer-call", ["record-call"], [Role.ServiceAgent]),
                ],
            };
            return ADashboardFor(AServiceDay.Desk().On<GetCase, CaseView?>(_ => view), Role.ServiceAgent)
                .Open<OrderPage>(("Id", view.Order.OrderId.Value));
        }
    }
}
