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

        refused.Fields.Select(error => (error.Field, error.Code))
            .ShouldBe([("line 4", RepairErrors.CalendarTypeUnknown)]);
    }

    [Fact]
    public async Task When_json_makes_no_sense_over_its_base_then_the_line_and_the_place_are_those_of_the_text()
    {
        var refused = await Should.ThrowAsync<InvalidRequestException>(() => PreviewAsync(
            "site",
            """
            { "name": "site", "base": "china", "days": [
              { "date": "2026-03-04" },
              { "date": "2026-03-03", "type": "night" } ] }
            """));

        refused.Fields.Select(error => (error.Field, error.Code))
            .ShouldBe([("line 3: days[1].type", RepairErrors.CalendarTypeUnknown)]);
    }

    [Fact]
    public async Task When_what_stands_on_it_would_make_no_sense_then_it_is_named()
    {
        await _book.SendAsync<PublishCalendar, RulePublished>(new PublishCalendar(
            "north",
            """{ "name": "north", "base": "china", "days": [{ "date": "2026-03-03", "type": "morning" }] }""",
            RuleFormat.Json, 0, "试行", People.Owner));
        var china = (await ReadAsync("china")).Written;
        var without = RuleTexts.Write(china with
        {
            DayTypes = china.DayTypes.Where(type => type.Key != "morning").ToDictionary(),
        });

        var refused = await Should.ThrowAsync<InvalidRequestException>(() => PreviewAsync("china", without));

        refused.Fields.Select(error => (error.Field, error.Code))
            .ShouldBe([("north: days[0].type", RepairErrors.CalendarTypeUnknown)]);
    }

    [Fact]
    public async Task When_the_base_would_take_the_sites_calendar_to_another_time_zone_then_that_is_told()
    {
        var china = (await ReadAsync("china")).Written;
        var moved = RuleTexts.Write(china with { TimeZone = "Asia/Tokyo" });
        (await PreviewAsync("china", moved)).Standing.ShouldBe(["site"]);     // it says its own zone
        await _book.SendAsync<PublishCalendar, RulePublished>(new PublishCalendar(
            "site", """{ "name": "site", "base": "china" }""", RuleFormat.Json, 1, "试行", People.Owner));

        var refused = await Should.ThrowAsync<InvalidRequestException>(() => PreviewAsync("china", moved));

        refused.Fields.Select(error => (error.Field, error.Code))
            .ShouldBe([("site: timeZone", RepairErrors.CalendarZoneOfSite)]);
    }

    [Theory]
    [InlineData("site", RepairErrors.CalendarZoneOfSite)]
    [InlineData("abroad", null)]
    public async Task When_a_calendar_has_another_time_zone_then_only_the_sites_may_not(string name, string? code)
    {
        var preview = PreviewAsync(
            name, $$"""{ "name": "{{name}}", "base": "china", "timeZone": "Asia/Tokyo" }""");

        var problems = code is null ? [] : (await Should.ThrowAsync<InvalidRequestException>(() => preview)).Fields;

        problems.Select(error => (error.Field, error.Code))
            .ShouldBe(code is null ? [] : [("line 1: timeZone", code)]);
        preview.IsCompletedSuccessfully.ShouldBe(code is null);
    }

    private async Task<CalendarView> ReadAsync(string name) =>
        (await _book.SendAsync<GetCalendar, CalendarView?>(new GetCalendar(name, null, People.Owner)))!;

    private Task<CalendarPreview> PreviewAsync(string name, string text) =>
        _book.SendAsync<PreviewCalendar, CalendarPreview>(
            new PreviewCalendar(name, text, RuleTexts.FormatOf(text), People.Owner));
}
