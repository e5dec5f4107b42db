using CsCheck;
using RepairWorkflows.Repairs.Calendars;

namespace RepairWorkflows.Repairs.Tests.Calendars;

/// <summary>Rows say as much as JSON does; a failure says the seed that repeats it.</summary>
public sealed class CalendarCsvPropertyTests
{
    private const int Iterations = 2_000;

    // What spreadsheets, separators and the words of the format could spoil.
    private static readonly Gen<string> Names = Gen.OneOf(
        OneOf("normal", "Off", "day", "announced", "type", "夏令 早班", "a,b", "\"q\"", "=1+1", "x.y", "7"),
        Gen.Char['!', '~'].Array[1, 8].Select(chars => new string(chars))).Where(name => name is not ("off" or "-"));

    private static readonly Gen<string?> Notes = Gen.OneOf(
        Gen.Const((string?)null), Names.Select(name => (string?)name),
        OneOf(" 两端有空格 ", "两\n行", "两\r行", "off", "国庆节, \"调休\"").Select(text => (string?)text));

    private static readonly Gen<DateOnly> Dates =
        Gen.Int[0, 1_000].Select(days => new DateOnly(2026, 1, 1).AddDays(days));

    private static readonly Gen<DayType> Types = Gen.Select(
        Gen.Int[0, 96].HashSet[2, 6], Gen.Int[0, 24 * 60].Select(length => length == 0 ? null : (int?)length),
        (quarters, full) => new DayType
        {
            Windows = [.. quarters.Order().Chunk(2).Where(pair => pair.Length == 2).Select(pair => new WorkingWindow(
                TimeSpan.FromMinutes(15 * pair[0]), TimeSpan.FromMinutes(15 * pair[1])))],
            FullDay = full is { } minutes ? TimeSpan.FromMinutes(minutes) : null,
        });

    private static readonly Gen<IReadOnlyList<AnnouncedYear>?> Years = Gen.OneOf(
        Gen.Const((IReadOnlyList<AnnouncedYear>?)null),
        Gen.Select(Gen.Int[2026, 2030], Notes).Array[0, 4].Select(years => (IReadOnlyList<AnnouncedYear>?)
            [.. years.DistinctBy(year => year.Item1).Select(year => new AnnouncedYear(year.Item1, year.Item2))]));

    private static readonly Gen<WorkCalendar> Calendars = Gen.Select(
        Gen.Select(Names, Types).Array[1, 4], Gen.Enum<DayOfWeek>().HashSet[1, 7].Array[1, 3],
        Gen.Select(Dates, Gen.Bool, Notes).Array[0, 20], Years, Notes,
        (types, weeks, days, years, displayName) => new WorkCalendar
        {
            Name = "any",
            Base = "china",
            DisplayName = displayName,
            TimeZone = displayName is null ? null : "Asia/Shanghai",
            DayTypes = types.DistinctBy(type => type.Item1).ToDictionary(type => type.Item1, type => type.Item2),
            Weeks =
            [
                .. weeks.Select((week, i) => new WorkWeek
                {
                    From = i == 0 ? null : new DateOnly(2026 + i, 3, 1),
                    Days = week.OrderBy(day => day.PlaceInWeek()).ToDictionary(day => day, _ => types[^1].Item1),
                }),
            ],
            Days = [.. days.Select(day => new CalendarDay(day.Item1, day.Item2 ? types[0].Item1 : null, day.Item3))],
            Announced = years,
        });

    [Fact]
    public void When_it_is_written_as_rows_and_read_then_nothing_is_lost() =>
        Calendars.Sample(
            calendar => CalendarJson.Write(CalendarCsv.Read(CalendarCsv.Write(calendar)).Calendar)
                == CalendarJson.Write(calendar),
            iter: Iterations);

    private static Gen<string> OneOf(params string[] texts) =>
        Gen.Int[0, texts.Length - 1].Select(at => texts[at]);
}
