using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using RepairWorkflows.Dashboard.Calendars;
using RepairWorkflows.Dashboard.Tests.Desk;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Rulebook;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Dashboard.Tests.Calendars;

public sealed class CalendarPageTests
{
    private static IRenderedComponent<IComponent> Open(ADashboard dashboard, string name = "china") =>
        dashboard.Open<CalendarPage>(("Name", name));

    public sealed class GivenSomebodyWhoMayOnlyLook : DashboardTest
    {
        [Fact]
        public void When_the_page_opens_then_the_year_and_its_hours_are_shown_and_nothing_can_be_changed()
        {
            var page = Open(ADashboardFor(AServiceDay.Desk(), Role.ServiceSupervisor));

            page.FindAll(".day").Count.ShouldBe(365);
            page.Find("[data-date='2026-10-10']").GetAttribute("aria-label")
                .ShouldBe("2026-10-10 · 周六 · 调休上班 · 国庆节调休上班 · 08:30-12:00 13:30-17:30");
            page.Find("[data-day-type=morning]").TextContent.Trim().ShouldBe("08:30-12:00");
            page.FindAll("button.day").ShouldBeEmpty();
            page.FindAll("input[type=file]").ShouldBeEmpty();
            page.Markup.ShouldContain("发布由流程负责人和管理员进行");
        }

        [Fact]
        public void When_a_year_is_not_announced_then_it_says_so()
        {
            var page = Open(ADashboardFor(AServiceDay.Desk(), Role.ServiceSupervisor));
            page.FindAll("[data-unannounced]").ShouldBeEmpty();

            page.Find("[data-year='2027']").Click();

            page.Find("[data-unannounced]").TextContent.ShouldContain("2027 年的节假日尚未公布");
        }

        [Fact]
        public void When_somebody_may_not_even_look_then_nothing_is_shown_but_that()
        {
            var page = Open(ADashboardFor(AServiceDay.Desk(), Role.Technician));

            page.FindAll(".day").ShouldBeEmpty();
            page.Find(".rw-alert").TextContent.ShouldContain("您的角色不能进行此操作");
        }
    }

    public sealed class GivenAnOwner : DashboardTest
    {
        private readonly ADashboard _dashboard;

        public GivenAnOwner() => _dashboard = ADashboardFor(AServiceDay.Desk(), Role.ProcessOwner);

        [Fact]
        public void When_days_are_changed_then_they_are_collected_and_published_with_the_reason()
        {
            var page = Open(_dashboard);
            Change(page, "2026-03-03", "2026-03-04", DayDraft.Off, "停电检修");

            Rows(page).ShouldBe(
                ["2026-03-03 周二 | 按星期 | 休息：停电检修", "2026-03-04 周三 | 按星期 | 休息：停电检修"]);
            page.Find("[data-date='2026-03-03']").ClassList.ShouldContain("changed");
            Publish(page, "检修两天");

            page.WaitForAssertion(() => page.FindAll("[data-publish]").ShouldBeEmpty());
            page.Find("[data-versions] tbody tr").TextContent.ShouldContain("检修两天");
            page.Find("[data-date='2026-03-04']").ClassList.ShouldContain("k-holiday");
        }

        [Fact]
        public void When_the_reason_is_missing_then_that_is_said_at_its_field_and_nothing_is_lost()
        {
            var page = Open(_dashboard);
            Change(page, "2026-03-03", "2026-03-03", DayDraft.Off, "检修");

            Publish(page, "");

            page.Find("[data-field=reason] .rw-error").TextContent.ShouldNotBeEmpty();
            Rows(page).Count.ShouldBe(1);
        }

        [Fact]
        public void When_somebody_else_publishes_meanwhile_then_the_changes_are_laid_over_the_newest_version()
        {
            var page = Open(_dashboard);
            Change(page, "2026-03-03", "2026-03-03", DayDraft.Off, "检修");
            PublishAsAnother("2026-05-20");

            Publish(page, "检修");
            page.Find("[data-conflict]").TextContent.ShouldContain("您的更改都还在这里");
            Rows(page).ShouldHaveSingleItem().ShouldContain("检修");
            page.Find("[data-rebase]").Click();
            page.FindAll("[data-conflict]").ShouldBeEmpty();
            Rows(page).ShouldHaveSingleItem().ShouldContain("检修");
            page.Find("#field-reason").GetAttribute("value").ShouldBe("检修");
            page.Find("[data-publish]").Submit();

            page.WaitForAssertion(() => page.FindAll("[data-publish]").ShouldBeEmpty());
            page.Find("[data-date='2026-03-03']").ClassList.ShouldContain("k-holiday");
            page.Find("[data-date='2026-05-20']").ClassList.ShouldContain("k-holiday");
        }

        [Fact]
        public void When_dates_make_no_sense_then_nothing_is_taken()
        {
            var page = Open(_dashboard);
            page.Find("[data-date='2026-03-03']").Click();
            page.Find("#day-to").Change("2026-03-01");
            page.Find("[data-day-editor]").Submit();

            page.Find("#day-to-error").TextContent.ShouldContain("62");
            page.FindAll("[data-publish]").ShouldBeEmpty();
        }

        [Fact]
        public void When_a_file_has_mistakes_then_each_is_told_with_its_line_and_it_cannot_be_published()
        {
            var page = Open(_dashboard);
            Upload(page, "record,key,value,note\ncalendar,name,china,\ntype,normal,12:00-08:00,\nday,soon,off,\n");

            page.FindAll("[data-mistakes] li").Select(mistake => mistake.TextContent[..5])
                .ShouldBe(["第 3 行", "第 4 行"], ignoreOrder: false);
            page.Find("[data-publish] button[type=submit]").HasAttribute("disabled").ShouldBeTrue();
        }

        [Fact]
        public void When_a_file_is_sound_then_what_would_change_is_shown_before_it_is_published()
        {
            var page = Open(_dashboard, "site");
            Upload(
                page,
                "record,key,value,note\ncalendar,name,site,\ncalendar,base,china,\nday,2026-12-31,morning,年末\n");

            Rows(page).ShouldBe(["2026-12-31 周四 | 按星期 | 上午：年末"]);
            page.Find("[data-date='2026-12-31']").ClassList.ShouldContain("k-part-day");
            _dashboard.Desk.Sent<PublishCalendar>().ShouldBeEmpty();
        }

        private static void Change(
            IRenderedComponent<IComponent> page, string from, string to, string kind, string name)
        {
            page.Find($"[data-date='{from}']").Click();
            page.Find("#day-to").Change(to);
            page.Find("#day-kind").Change(kind);
            page.Find("#day-name").Change(name);
            page.Find("[data-day-editor]").Submit();
            page.WaitForElement("[data-difference]");
        }

        private static void Publish(IRenderedComponent<IComponent> page, string reason)
        {
            page.Find("#field-reason").Change(reason);
            page.Find("[data-publish]").Submit();
        }

        private static void Upload(IRenderedComponent<IComponent> page, string text)
        {
            page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText(text, "calendar.csv"));
            page.WaitForElement("[data-difference], [data-mistakes]");
        }

        private static List<string> Rows(IRenderedComponent<IComponent> page) =>
        [
            .. page.FindAll("[data-publish] tbody tr").Select(row => string.Join(
                " | ", row.Children.Select(cell => string.Join(
                    ' ', cell.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))))),
        ];

        private void PublishAsAnother(string date)
        {
            var view = Answer(_dashboard.Desk.Send(new GetCalendar("china", null, People.Owner)));
            var text = RuleTexts.Write(view!.Written with
            {
                Days = [.. view.Written.Days, new(DateOnly.Parse(date, null), null, "另一处检修")],
            });
            Answer(_dashboard.Desk.Send(
                new PublishCalendar("china", text, RuleFormat.Json, 1, "另一处", People.Owner)));
        }

        // The desk answers from memory: it has answered when it returns.
        private static T Answer<T>(Task<T> asked) => asked.IsCompletedSuccessfully
            ? asked.GetAwaiter().GetResult()
            : throw new InvalidOperationException("The desk should have answered at once.");
    }
}
