using System.Globalization;
using System.Text.RegularExpressions;
using RepairWorkflows.Repairs.Calendars;

namespace RepairWorkflows.Repairs.Tests.Calendars;

/// <summary>Every row of <c>working-time.md</c>, which process owners can read.</summary>
public sealed partial class WorkTimeTableTests
{
    private static readonly IReadOnlyList<string[]> Rows =
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Calendars", "working-time.md"))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && char.IsAsciiDigit(line[2]))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries)[1..^1]),
    ];

    public static TheoryData<string, string, string, string, string> Cases { get; } = Read();

    [Theory]
    [MemberData(nameof(Cases))]
    public void When_a_calendar_is_asked_then_it_answers_as_by_hand(
        string number, string calendar, string from, string asked, string answer)
    {
        var times = new WorkTime(ACalendar.Named(calendar));

        Answer(times, Instant(times, from), asked).ShouldBe(answer, $"row {number}");
    }

    [Fact]
    public void When_the_table_is_read_then_none_of_its_rows_is_missing() =>
        Rows.Select(row => int.Parse(row[0], CultureInfo.InvariantCulture)).ShouldBe(Enumerable.Range(1, 101));

    private static TheoryData<string, string, string, string, string> Read()
    {
        var data = new TheoryData<string, string, string, string, string>();
        foreach (var row in Rows)
        {
            data.Add(row[0], row[1], row[2], row[3], row[4]);
        }

        return data;
    }

    private static string Answer(WorkTime times, DateTimeOffset from, string asked)
    {
        var match = Question().Match(asked);
        var amount = match.Groups["amount"].Value;
        return match switch
        {
            _ when match.Groups["work"].Success => Say(times, times.Add(from, Span(amount))),
            _ when match.Groups["back"].Success => Say(times, times.Subtract(from, Span(amount))),
            _ when match.Groups["days"].Success => Say(times, times.Add(from, times.WorkingDays(
                decimal.Parse(amount, CultureInfo.InvariantCulture), from))),
            _ when match.Groups["wall"].Success => Say(times, from + Span(amount)),
            _ when match.Groups["end"].Success => Say(times.Between(from, Instant(times, match.Groups["end"].Value))),
            _ => Say(times, times.Until(
                from, int.Parse(match.Groups["day"].Value, CultureInfo.InvariantCulture),
                match.Groups["time"].Value is "end" ? null : TimeOnly.Parse(match.Groups["time"].Value, null))),
        };
    }

    private static TimeSpan Span(string text)
    {
        var parts = text.Split(':');
        return new TimeSpan(
            int.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture), 0);
    }

    private static string Say(TimeSpan span) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(span < TimeSpan.Zero ? "-" : "")}{(int)span.Duration().TotalHours}:{span.Duration().Minutes:00}");

    private static DateTimeOffset Instant(WorkTime times, string text)
    {
        var isSecond = text.EndsWith(" (2nd)", StringComparison.Ordinal);
        var local = DateTime.Parse(text.Replace(" (2nd)", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        var zone = Zone(times);
        var offset = !zone.IsAmbiguousTime(local) ? zone.GetUtcOffset(local)
            : isSecond ? zone.GetAmbiguousTimeOffsets(local).Min() : zone.GetAmbiguousTimeOffsets(local).Max();
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }

    private static string Say(WorkTime times, DateTimeOffset at)
    {
        var zone = Zone(times);
        var local = TimeZoneInfo.ConvertTime(at, zone);
        var isSecond = zone.IsAmbiguousTime(local.DateTime)
            && local.Offset == zone.GetAmbiguousTimeOffsets(local.DateTime).Min();
        return local.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) + (isSecond ? " (2nd)" : "");
    }

    private static TimeZoneInfo Zone(WorkTime times) =>
        TimeZoneInfo.FindSystemTimeZoneById(times.Calendar.TimeZone!);

    [GeneratedRegex(
        "^((?<amount>[0-9:.]+) ((?<work>of work later)|(?<back>of work earlier)|(?<days>working days later)"
        + "|(?<wall>later))|work until (?<end>.+)|until (?<time>end|[0-9:]+) of working day (?<day>[0-9]+))$")]
    private static partial Regex Question();
}
