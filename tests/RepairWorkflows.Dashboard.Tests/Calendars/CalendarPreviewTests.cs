using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Time.Testing;
using RepairWorkflows.Dashboard.Calendars;
using RepairWorkflows.Dashboard.Tests.Desk;
using RepairWorkflows.Repairs.Calendars;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Rulebook;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Dashboard.Tests.Calendars;

/// <summary>What was asked last is what the page shows, and what was typed stays.</summary>
public sealed class CalendarPreviewTests : DashboardTest
{
    private readonly ARulebook _book = new(new FakeTimeProvider(AnOrder.Now));
    private readonly FakeDesk _desk = AServiceDay.Desk();
    private readonly TaskCompletionSource<CalendarPreview> _slow = new();
    private readonly ADashboard _dashboard;

    public CalendarPreviewTests() => _dashboard = ADashboardFor(_desk.With(_book), Role.ProcessOwner);

    [Fact]
    public async Task When_an_earlier_preview_answers_last_then_it_is_passed_over()
    {
        var page = OpenWithASlowFirstPreview();
        Change(page, "2026-03-03");
        var first = _desk.Sent<PreviewCalendar>().ShouldHaveSingleItem();
        Change(page, "2026-03-04");
        page.WaitForAssertion(() => Rows(page).Count.ShouldBe(2));

        await page.InvokeAsync(async () => _slow.SetResult(await AnswerAsync(first)));

        Rows(page).Count.ShouldBe(2);
    }

    [Fact]
    public async Task When_everything_was_dropped_meanwhile_then_no_preview_comes_back()
    {
        var page = OpenWithASlowFirstPreview();
        Change(page, "2026-03-03");
        page.Find("[data-drop]").Click();

        await page.InvokeAsync(async () => _slow.SetResult(await AnswerAsync(_desk.Sent<PreviewCalendar>()[0])));

        page.FindAll("[data-pending], .changed").ShouldBeEmpty();
    }

    [Fact]
    public async Task When_a_second_day_of_a_year_is_changed_before_the_preview_answers_then_the_source_given_stays()
    {
        var page = OpenWithASlowFirstPreview();
        page.Find("[data-year='2027']").Click();
        Change(page, "2027-01-01", "国办发明电〔2026〕7号");

        Change(page, "2027-01-02");

        page.WaitForAssertion(() => Rows(page).Count.ShouldBe(3));
        (await AnswerAsync(_desk.Sent<PreviewCalendar>()[^1])).After.Announced!.Single(year => year.Year == 2027)
            .Source.ShouldBe("国办发明电〔2026〕7号");
    }

    [Fact]
    public async Task When_somebody_else_announces_the_year_meanwhile_then_the_days_are_laid_over_it()
    {
        var page = Open();
        page.Find("[data-year='2027']").Click();
        Change(page, "2027-01-01");
        var view = await _book.SendAsync<GetCalendar, CalendarView?>(new GetCalendar("china", null, People.Owner));
        var text = RuleTexts.Write(view!.Written with
        {
            Announced = [.. view.Written.Announced!, new AnnouncedYear(2027, "国办发明电")],
        });
        await _book.SendAsync<PublishCalendar, RulePublished>(
            new PublishCalendar("china", text, RuleFormat.Json, 1, "2027 年", People.Owner));

        page.Find("#field-reason").Change("元旦");
        page.Find("[data-publish]").Submit();
        page.WaitForElement("[data-rebase]").Click();

        page.WaitForAssertion(() => Rows(page).ShouldHaveSingleItem().ShouldContain("2027-01-01"));
        page.Find("[data-publish]").Submit();
        page.WaitForAssertion(() => page.FindAll("[data-publish]").ShouldBeEmpty());
        page.Find("[data-date='2027-01-01']").ClassList.ShouldContain("k-holiday");
    }

    private IRenderedComponent<IComponent> Open() => _dashboard.Open<CalendarPage>(("Name", "china"));

    private IRenderedComponent<IComponent> OpenWithASlowFirstPreview()
    {
        _desk.OnAsync<PreviewCalendar, CalendarPreview>(
            asked => _desk.Sent<PreviewCalendar>().Count == 1 ? _slow.Task : AnswerAsync(asked));
        return Open();
    }

    private Task<CalendarPreview> AnswerAsync(PreviewCalendar asked) =>
        _book.SendAsync<PreviewCalendar, CalendarPreview>(asked);

    private static void Change(IRenderedComponent<IComponent> page, string date, string? source = null)
    {
        page.Find($"[data-date='{date}']").Click();
        page.Find("#day-kind").Change(DayDraft.Off);
        page.Find("#day-name").Change("休息");
        if (source is not null)
        {
            page.Find("#day-source").Change(source);
        }

        page.Find("[data-day-editor]").Submit();
    }

    private static List<string> Rows(IRenderedComponent<IComponent> page) =>
        [.. page.FindAll("[data-publish] tbody tr").Select(row => row.TextContent)];
}
