using Bunit;
using Microsoft.AspNetCore.Components;
using RepairWorkflows.Dashboard.Policies;
using RepairWorkflows.Dashboard.Tests.Desk;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Rulebook;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Dashboard.Tests.Policies;

public sealed class PolicyPageTests
{
    private static IRenderedComponent<IComponent> Open(ADashboard dashboard, string name = "region-notice") =>
        dashboard.Open<PolicyPage>(("Name", name));

    public sealed class GivenSomebodyWhoMayOnlyLook : DashboardTest
    {
        [Fact]
        public void When_the_page_opens_then_the_limit_and_its_preview_are_shown_and_there_is_no_form()
        {
            var page = Open(ADashboardFor(AServiceDay.Desk(), Role.ServiceSupervisor));

            page.FindAll("dl.facts dd").Select(fact => fact.TextContent)
                .ShouldBe(["0.5个工作日", "通知：维修站协调员", "通知：大区接口人", "S9.5.2"]);
            page.FindAll("[data-preview] h3 b").Select(due => due.TextContent)
                .ShouldBe(["→ 03-11 09:15 到期", "→ 04-07 11:35 到期"]);
            page.FindAll("[data-policy-form]").ShouldBeEmpty();
            page.Markup.ShouldContain("发布由流程负责人和管理员进行");
        }
    }

    public sealed class GivenAnOwner : DashboardTest
    {
        private readonly ADashboard _dashboard;

        public GivenAnOwner() => _dashboard = ADashboardFor(AServiceDay.Desk(), Role.ProcessOwner);

        [Fact]
        public void When_the_length_is_changed_then_the_preview_follows_and_the_difference_is_published()
        {
            var page = Open(_dashboard);
            page.FindAll("[data-publish]").ShouldBeEmpty();

            page.Find("[data-length=days]").Change("1");
            page.WaitForAssertion(() => page.Find("[data-preview=now] b").TextContent.ShouldBe("→ 03-11 14:30 到期"));
            page.Find("[data-publish] tr.changed").TextContent.ShouldContain("1个工作日");
            page.Find("#field-reason").Change("试行");
            page.Find("[data-publish]").Submit();

            page.WaitForAssertion(() => page.FindAll("[data-publish]").ShouldBeEmpty());
            page.FindAll("[data-versions] tbody tr").Count.ShouldBe(2);
            page.Find("[data-versions] + .which + table tr.changed, [data-difference] tr.changed")
                .TextContent.ShouldContain("0.5个工作日");
        }

        [Fact]
        public void When_a_stage_makes_no_sense_then_that_is_said_at_the_stage()
        {
            var page = Open(_dashboard, "ticketing");

            page.Find("[data-stage='0'] select").Change(nameof(StageKind.Before));

            page.WaitForElement("[data-error='stages[0]']").TextContent.ShouldContain("不足 30 分钟");
            page.FindAll("[data-preview]").ShouldBeEmpty();
        }

        [Fact]
        public void When_a_number_is_none_then_that_is_said_and_it_cannot_be_published()
        {
            var page = Open(_dashboard);

            page.Find("[data-length=days]").Change("");

            page.WaitForElement("[data-error=length]").TextContent.ShouldBe("请填写数字。");
            page.FindAll("[data-preview]").ShouldBeEmpty();
            page.Find("[data-publish] button[type=submit]").HasAttribute("disabled").ShouldBeTrue();
        }

        [Fact]
        public async Task When_somebody_else_publishes_meanwhile_then_the_form_keeps_what_was_typed()
        {
            var page = Open(_dashboard);
            page.Find("[data-length=days]").Change("1");
            await _dashboard.Desk.Send(new PublishPolicy(
                "region-notice",
                RuleTexts.Write(new ClockPolicy
                {
                    Name = "region-notice", Length = new() { WorkingDays = 2 }, Stages = [ClockStage.At(100)],
                }),
                1, "另一处", People.Owner));

            page.Find("#field-reason").Change("试行");
            page.Find("[data-publish]").Submit();
            page.WaitForElement("[data-rebase]").Click();
            page.WaitForAssertion(() => page.FindAll("[data-conflict]").ShouldBeEmpty());
            page.Find("[data-length=days]").GetAttribute("value").ShouldBe("1");
            page.Find("[data-publish] tr.changed").TextContent.ShouldContain("2个工作日");
            page.Find("[data-publish]").Submit();

            page.WaitForAssertion(() => page.FindAll("[data-versions] tbody tr").Count.ShouldBe(3));
        }

        [Fact]
        public void When_an_urgency_gets_a_length_then_it_is_previewed_for_itself()
        {
            var page = Open(_dashboard);

            page.Find("[data-add=target]").Click();

            page.WaitForAssertion(() => page.FindAll("[data-preview=now] .rw-urgency").Select(
                urgency => urgency.TextContent).ShouldBe(["其余", "急修"]));
        }

        [Fact]
        public void When_there_is_no_such_limit_then_it_can_be_made()
        {
            var page = Open(_dashboard, "station-repair");

            page.Find("#field-reason").Change("新增");
            page.Find("[data-publish]").Submit();

            page.WaitForAssertion(() => page.FindAll("[data-versions] tbody tr").Count.ShouldBe(1));
            _dashboard.Desk.Sent<PublishPolicy>().ShouldHaveSingleItem().BasedOn.ShouldBe(0);
        }

        [Fact]
        public void When_a_name_makes_no_sense_then_the_page_says_so() =>
            Open(_dashboard, "Half day").WaitForElement(".rw-alert").TextContent.ShouldContain("a–z");
    }
}
