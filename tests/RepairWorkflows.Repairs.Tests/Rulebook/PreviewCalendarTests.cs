using Microsoft.Extensions.Time.Testing;
using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Rulebook;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Repairs.Tests.Rulebook;

/// <summary>What publishing a calendar would change, before it is published.</summary>
public sealed class PreviewCalendarTests
{
    private readonly ARulebook _book = new(new FakeTimeProvider(new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero)));

    [Fact]
    public async Task When_a_base_would_change_then_that_is_told_with_what_stands_on_it_and_nothing_is_published()
    {
        var file = (await ReadAsync("china")).Written;

        var preview = await PreviewAsync(
            "china", RuleTexts.Write(file with { Days = [.. file.Days, new(new(2026, 3, 3), null, "检修")] }));

        preview.Difference.Days.ShouldHaveSingleItem().After!.Name.ShouldBe("检修");
        preview.Standing.ShouldBe(["site"]);
        (await ReadAsync("china")).Version.Number.ShouldBe(1);
    }

    [Fact]
    public async Task When_nothing_would_change_then_it_says_so() =>
        (await PreviewAsync("site", RuleTexts.Write((await ReadAsync("site")).Written)))
            .Difference.IsNone.ShouldBeTrue();

    [Fact]
    public async Task When_it_makes_no_sense_over_its_base_then_it_is_refused()
    {
        var refused = await Should.ThrowAsync<InvalidRequestException>(() => PreviewAsync(
            "site", "record,key,value,note\ncalendar,name,site,\ncalendar,base,china,\nday,2026-03-03,night,"));

        refused.Fields.ShouldHaveSingleItem().Code.ShouldBe(RepairErrors.CalendarTypeUnknown);
    }

    private async Task<CalendarView> ReadAsync(string name) =>
        (await _book.SendAsync<GetCalendar, CalendarView?>(new GetCalendar(name, null, People.Owner)))!;

    private Task<CalendarPreview> PreviewAsync(string name, string text) =>
        _book.SendAsync<PreviewCalendar, CalendarPreview>(
            new PreviewCalendar(name, text, RuleTexts.FormatOf(text), People.Owner));
}
