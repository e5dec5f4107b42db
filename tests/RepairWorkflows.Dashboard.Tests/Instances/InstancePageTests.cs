using Bunit;
using MediatR;
using Microsoft.AspNetCore.Components;
using RepairWorkflows.Dashboard.Instances;
using RepairWorkflows.Dashboard.Tests.Desk;
using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Execution;
using RepairWorkflows.Repairs;
using RepairWorkflows.Repairs.Instances;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Dashboard.Tests.Instances;

public sealed class InstancePageTests
{
    private static IRenderedComponent<IComponent> Open(ADashboard dashboard, string id = "i") =>
        dashboard.Open<InstancePage>(("Id", id));

    public sealed class GivenAnInstance : DashboardTest
    {
        [Fact]
        public void When_it_is_shown_then_its_version_state_and_order_are_told()
        {
            var page = Open(ADashboardFor(AServiceDay.Desk(), Role.ServiceAgent));
            page.Find("h1").TextContent.Trim().ShouldBe("统一报修（版本 2）");
            page.Find(".rw-status").TextContent.ShouldBe("运行中 · 停滞");
            page.FindAll("dl.facts a").Select(link => link.GetAttribute("href")).ShouldBe(
                [$"orders/{AFinding.OfOrder.Order!.Id}", "instances/c0ffee00c0ffee00c0ffee00c0ffee01"]);
        }

        [Fact]
        public void When_it_is_shown_then_faults_rests_and_variables_are_told_and_how_many_more_there_are()
        {
            var page = Open(ADashboardFor(AServiceDay.Desk(), Role.ServiceAgent));
            page.Find(".incidents .wrong").TextContent.Trim().ShouldBe("“通知工程部取单”出错。");
            page.Find(".incidents .rw-quiet").TextContent.ShouldBe("另有 60 项");
            page.FindAll(".rests li strong").Select(step => step.TextContent)
                .ShouldBe(["两项检查都完成", "等待客户回电", "24小时后提醒"]);
            page.FindAll(".rests rw-countdown").Count.ShouldBe(1);
            page.Find(".variables dd").TextContent.ShouldContain("软管爆裂 <b>急</b>");
            page.FindAll(".variables dd")[2].TextContent.ShouldBe("无值");
        }

        [Fact]
        public void When_its_journal_is_longer_than_a_page_then_the_older_part_is_a_click_away()
        {
            var dashboard = ADashboardFor(AServiceDay.Desk(), Role.ServiceAgent);
            var page = Open(dashboard);
            page.FindAll(".lines li").Count.ShouldBe(8);
            page.Find(".lines li .event").TextContent.ShouldBe("出错");
            page.FindAll(".journal .rw-pager button")[1].Click();
            dashboard.Desk.Sent<GetJournal>()[^1].Before.ShouldBe(50);
            page.FindAll(".lines li").Count.ShouldBe(3);
            page.FindAll(".journal .rw-pager button")[0].Click();
            page.FindAll(".lines li").Count.ShouldBe(8);
        }

        [Theory]
        [InlineData("RepairWorkflows.Triage", "Breached", "超时（Breached）")]
        [InlineData("RepairWorkflows.Triage", "Emergency, Done", "急修（Emergency）、完成（Done）")]
        [InlineData("Elsa.FlowDecision", "True", "是（True）")]
        [InlineData("Elsa.FlowSwitch", "Emergency", "Emergency")]
        [InlineData("RepairWorkflows.Triage", "OwnersWord", "OwnersWord")]
        public void When_a_step_goes_on_then_the_outcomes_of_the_product_are_told_in_words(
            string type, string message, string told) =>
            Written("步骤", type, message).Find(".lines .message").TextContent.ShouldBe(told);

        [Theory]
        [InlineData("Elsa.Flowchart", "Flowchart1", "流程图")]
        [InlineData("Elsa.Workflow", "Workflow", "流程")]
        [InlineData("Elsa.Flowchart", "夜间值班", "夜间值班")]
        [InlineData("Acme.Flowchart", "Flowchart1", "Flowchart1")]
        public void When_a_container_has_no_name_of_its_author_then_its_kind_is_told(
            string type, string step, string told) =>
            Written(step, type, "Done").Find(".lines .step").TextContent.ShouldBe(told);

        [Theory]
        [InlineData(Role.ProcessOwner, "retry")]
        [InlineData(Role.ServiceSupervisor, "")]
        public void When_it_is_shown_then_those_who_may_mend_it_are_offered_that(string role, string offered)
        {
            var page = Open(ADashboardFor(AServiceDay.Desk(), role));
            string.Join(' ', page.FindAll("[data-mend]").Select(button => button.GetAttribute("data-mend")))
                .ShouldBe(offered);
        }

        [Fact]
        public void When_another_one_is_opened_from_here_then_nothing_of_the_first_is_left()
        {
            var dashboard = ADashboardFor(AServiceDay.Desk(), Role.ServiceAgent);
            var page = dashboard.Render<InstancePage>(parameters => parameters.Add(one => one.Id, "first"));
            page.Render(parameters => parameters.Add(one => one.Id, "second"));
            dashboard.Desk.Sent<GetInstance>().Select(query => query.InstanceId).ShouldBe(["first", "second"]);
        }

        private IRenderedComponent<IComponent> Written(string step, string type, string message)
        {
            var line = new JournalLine(0, AnOrder.Now, step, type, JournalEvents.Completed, message);
            return Open(ADashboardFor(
                AServiceDay.Desk().On<GetJournal, JournalPage>(_ => new([line], null)), Role.ServiceAgent));
        }
    }

    public sealed class GivenAnInstanceOfADrawing : DashboardTest
    {
        [Fact]
        public void When_it_is_shown_then_the_way_it_went_is_a_picture_for_each_flowchart()
        {
            var report = AFinding.Report with
            {
                Flowcharts = [new("", "维修"), new("/in side", "维修 · 到场")],
                Header = AFinding.Report.Header with { UpdatedAt = new(2026, 3, 10, 1, 2, 3, 4, TimeSpan.Zero) },
            };
            var address = $"/api/v1/instances/{report.Header.Id}/picture.svg?asOf=2026-03-10T01%3A02%3A03.0040000Z";

            var page = Draw(report);

            page.FindAll(".passage img").Select(one => (one.GetAttribute("src"), one.GetAttribute("alt")))
                .ShouldBe([(address, "维修"), ($"{address}&flowchart=%2Fin%20side", "维修 · 到场")]);
            page.FindAll(".passage p a").Select(way => way.GetAttribute("href")).ShouldBe(
                [address, $"{address}&flowchart=%2Fin%20side", $"/studio/instances/{report.Header.Id}"]);
        }

        [Fact]
        public void When_nothing_is_drawn_in_what_it_runs_then_there_is_no_picture() =>
            Draw(AFinding.Report).FindAll(".passage").ShouldBeEmpty();

        private IRenderedComponent<IComponent> Draw(InstanceReport report) => Open(ADashboardFor(
            AServiceDay.Desk().On<GetInstance, InstanceReport?>(_ => report), Role.ServiceAgent));
    }

    public sealed class GivenAnInstanceThatIsRemoved : DashboardTest
    {
        [Fact]
        public void When_it_is_gone_then_the_page_says_so()
        {
            var isThere = true;
            var report = AFinding.Report with
            {
                Order = null, Header = AFinding.Report.Header with { Status = InstanceStatus.Faulted },
            };
            var desk = AServiceDay.Desk()
                .On<GetInstance, InstanceReport?>(_ => isThere ? report : null)
                .On<RemoveInstance, Unit>(_ =>
                {
                    isThere = false;
                    return Unit.Value;
                });
            var page = Open(ADashboardFor(desk, Role.ProcessOwner));
            page.Find("[data-mend=remove]").Click();
            page.WaitForElement(".mud-message-box");
            page.FindAll(".mud-dialog-actions button").Single(
                button => button.TextContent.Trim() == "删除实例").Click();
            page.WaitForElement(".rw-empty").TextContent.ShouldContain("流程实例已删除。");
        }
    }

    public sealed class GivenNothingToShow : DashboardTest
    {
        [Fact]
        public void When_there_is_no_such_instance_then_the_page_says_so()
        {
            var desk = AServiceDay.Desk().On<GetInstance, InstanceReport?>(_ => null);
            Open(ADashboardFor(desk, Role.ServiceAgent)).Find(".rw-empty p").TextContent.ShouldBe("没有这个流程实例。");
        }

        [Fact]
        public void When_the_person_has_no_role_then_the_page_says_why()
        {
            var desk = AServiceDay.Desk().On<GetInstance, InstanceReport?>(
                _ => throw new NotAllowedException(RepairErrors.CaseNotReadable));
            Open(ADashboardFor(desk)).Find(".rw-alert").TextContent.ShouldContain("没有任何角色");
        }
    }
}
