using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Calendars;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Repairs.Tests.Calendars;

/// <summary>Calendars as JSON and as rows for a spreadsheet.</summary>
public sealed class CalendarFileTests
{
    private static readonly WorkCalendar Rich = ACalendar.Named("half") with
    {
        DisplayName = "半天, \"试用\"",
        Announced = [new(2026, "通知"), new(2027)],
        Weeks =
        [
            ACalendar.Named("half").Weeks[0],
            new WorkWeek
            {
                From = new DateOnly(2027, 3, 1),
                Days = new Dictionary<DayOfWeek, string> { [DayOfWeek.Monday] = "morning" },
            },
        ],
    };

    public static TheoryData<string> Calendars { get; } = ["shipped", "rich", "over"];

    [Theory]
    [MemberData(nameof(Calendars))]
    public void When_it_is_written_and_read_then_nothing_is_lost(string name)
    {
        var calendar = Find(name);
        var json = CalendarJson.Write(calendar);

        CalendarJson.Write(CalendarJson.Read(json).Calendar).ShouldBe(json);
        CalendarJson.Write(CalendarCsv.Read(CalendarCsv.Write(calendar)).Calendar).ShouldBe(json);
    }

    [Fact]
    public void When_a_row_is_wrong_then_its_line_is_named()
    {
        var refusal = Should.Throw<InvalidRequestException>(() => CalendarCsv.Read("""
            record,key,value,note
            calendar,name,office,
            calendar,timeZone,Asia/Shanghai,
            type,day,08:30-12:00 17:30-13:30,
            week,funday,day,
            day,2026-13-01,off,
            month,5,,
            """));

        refusal.Code.ShouldBe(RepairErrors.CalendarInvalid);
        refusal.Fields.Select(error => (error.Field, error.Code)).ShouldBe(
        [
            ("line 4", RepairErrors.CalendarWindowMalformed), ("line 5", RepairErrors.CalendarDateMalformed),
            ("line 6", RepairErrors.CalendarDateMalformed), ("line 7", RepairErrors.CsvRecordUnknown),
        ]);
    }

    [Fact]
    public void When_rows_make_no_sense_together_then_the_line_is_named_too() =>
        Should.Throw<InvalidRequestException>(() => CalendarCsv.Read("""
            record,key,value,note
            calendar,name,office,
            calendar,timeZone,Asia/Shanghai,
            type,day,08:30-12:00,
            week,monday,day,

            day,2026-10-01,off,国庆节
            day,2026-10-01,day,
            """)).Fields.Select(error => (error.Field, error.Code))
            .ShouldBe([("line 8", RepairErrors.CalendarDayTwice)]);

    [Fact]
    public void When_two_rows_are_for_the_same_then_the_line_of_the_second_is_named() =>
        Should.Throw<InvalidRequestException>(() => CalendarCsv.Read("""
            record,key,value,note
            calendar,name,office,
            calendar,name,office,
            type,day,08:30-12:00,
            type,day,13:30-17:00,
            week,monday,day,
            week,monday,day,
            week,monday,day,2027-01-01
            """)).Fields.Select(error => (error.Field, error.Code)).ShouldBe(
            [
                ("line 3", RepairErrors.CalendarSaidTwice), ("line 5", RepairErrors.CalendarSaidTwice),
                ("line 7", RepairErrors.CalendarSaidTwice),
            ]);

    [Fact]
    public void When_a_year_is_there_twice_then_its_line_is_named() =>
        Should.Throw<InvalidRequestException>(() => CalendarCsv.Read(
                CalendarCsv.Write(Rich with { Announced = [new(2026), new(2026)] })))
            .Fields.ShouldHaveSingleItem().Field.ShouldMatch("^line [0-9]+$");

    [Fact]
    public void When_there_is_no_header_then_it_is_asked_for() =>
        Should.Throw<InvalidRequestException>(() => CalendarCsv.Read("day,2026-10-01,off,"))
            .Fields.ShouldHaveSingleItem().Code.ShouldBe(RepairErrors.CsvHeaderMissing);

    [Fact]
    public void When_json_makes_no_sense_then_the_line_and_the_place_are_named()
    {
        var text = CalendarJson.Write(Rich)
            .Replace("\"type\": \"morning\"", "\"type\": \"night\"", StringComparison.Ordinal);

        Should.Throw<InvalidRequestException>(() => CalendarJson.Read(text))
            .Fields.ShouldHaveSingleItem().Field.ShouldMatch(@"^line [0-9]+: days\[0\]\.type$");
    }

    [Fact]
    public void When_json_cannot_be_read_then_the_line_is_named() =>
        Should.Throw<InvalidRequestException>(() => CalendarJson.Read("{\n  \"name\": \"x\",\n  \"days\": [5]\n}"))
            .Fields.ShouldHaveSingleItem().Field.ShouldBe("line 3");

    [Fact]
    public void When_a_site_has_days_of_its_own_then_they_win_over_those_of_its_base()
    {
        var own = Find("over").Over(Rules.Shipped.Site.Calendar);
        var times = new WorkTime(own);

        times.TypeOf(new DateOnly(2026, 10, 1))!.Windows.ShouldBe([ACalendar.Window("10:00-12:00")]);
        times.TypeOf(new DateOnly(2026, 10, 2)).ShouldBeNull();
        CalendarCheck.Problems(own).ShouldBeEmpty();
    }

    private static WorkCalendar Find(string name) => name switch
    {
        "shipped" => Rules.Shipped.Site.Calendar,
        "rich" => Rich,
        _ => new WorkCalendar
        {
            Name = "north",
            Base = "china",
            DayTypes = new Dictionary<string, DayType> { ["short"] = ACalendar.Type("10:00-12:00") },
            Days = [new CalendarDay(new DateOnly(2026, 10, 1), "short", "值班")],
        },
    };
}
