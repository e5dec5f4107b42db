using System.Globalization;
using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Calendars;

/// <summary>A calendar that is put together row by row, and remembers which line said what.</summary>
internal sealed class CalendarDraft
{
    /// <summary>Stands for a day off where a day type could stand.</summary>
    public const string Off = "off";

    private readonly Dictionary<string, int> _lines = [];
    private readonly Dictionary<string, string?> _settings =
        new() { ["name"] = "", ["base"] = null, ["timeZone"] = null };
    private readonly Dictionary<string, DayType> _types = [];
    private readonly List<(DateOnly? From, Dictionary<DayOfWeek, string> Days)> _weeks = [];
    private readonly List<CalendarDay> _days = [];
    private List<AnnouncedYear>? _announced;
    private string? _displayName;

    /// <summary>Takes what a line says.</summary>
    /// <returns>What is wrong with it; nothing when it was taken.</returns>
    public IEnumerable<FieldError> Take(int line, IReadOnlyList<string> cells)
    {
        var (record, key, value) = (Cell(cells, 0), Cell(cells, 1), Cell(cells, 2));
        var code = record switch
        {
            "" when cells.All(string.IsNullOrEmpty) => null,
            "calendar" => TakeSetting(line, key, value, Cell(cells, 3)),
            "type" => TakeType(line, key, value, Cell(cells, 3)),
            "week" => TakeWeekday(line, key, value, Cell(cells, 3)),
            "announced" => TakeYear(line, key, Cell(cells, 3)),
            "day" => TakeDay(line, key, value, Cell(cells, 3)),
            _ => RepairErrors.CsvRecordUnknown,
        };
        return code is null ? [] : [CalendarCheck.Error(Place(line), code, string.Join(',', cells))];
    }

    /// <summary>What was said.</summary>
    public WorkCalendar ToCalendar() => new()
    {
        Name = _settings["name"] ?? string.Empty,
        DisplayName = _displayName,
        Base = _settings["base"],
        TimeZone = _settings["timeZone"],
        DayTypes = _types,
        Weeks = [.. _weeks.Select(week => new WorkWeek { From = week.From, Days = week.Days })],
        Days = _days,
        Announced = _announced,
    };

    /// <summary>The line that said it, or the place in the calendar when no single line did.</summary>
    public string PlaceOf(string place) => _lines.TryGetValue(place, out var line)
        || _lines.TryGetValue(place[..Math.Max(0, place.LastIndexOf('.'))], out line) ? Place(line) : place;

    private string? TakeSetting(int line, string key, string value, string note)
    {
        if (!_settings.ContainsKey(key))
        {
            return RepairErrors.CsvRecordUnknown;
        }

        _settings[key] = Some(value);
        _displayName = key == "name" ? Some(note) : _displayName;
        return Once(key, line);
    }

    private string? TakeType(int line, string name, string windows, string fullDay)
    {
        var parts = windows.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (Array.Exists(parts, part => !WorkingWindow.TryParse(part, out _)))
        {
            return RepairErrors.CalendarWindowMalformed;
        }

        var hasLength = TimeSpan.TryParse(fullDay, CultureInfo.InvariantCulture, out var length);
        if (fullDay.Length > 0 && !hasLength)
        {
            return RepairErrors.CalendarFullDayOutOfRange;
        }

        _types[name] = new DayType
        {
            Windows = [.. parts.Select(part => WorkingWindow.TryParse(part, out var window) ? window : default)],
            FullDay = hasLength ? length : null,
        };
        return Once($"dayTypes.{name}", line);
    }

    private string? TakeWeekday(int line, string weekday, string type, string from)
    {
        if (KebabCase.Parse<DayOfWeek>(weekday) is not { } day || (from.Length > 0 && Date(from) is null))
        {
            return RepairErrors.CalendarDateMalformed;
        }

        var since = Date(from);
        if (_weeks.FindIndex(week => week.From == since) is var place && place < 0)
        {
            place = _weeks.Count;
            _weeks.Add((since, []));
            _lines[$"weeks[{place}]"] = line;
        }

        _weeks[place].Days[day] = type;
        return Once($"weeks[{place}].days.{KebabCase.Of(day)}", line);
    }

    // Without a year: none is known.
    private string? TakeYear(int line, string year, string source)
    {
        _announced ??= [];
        if (!int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return year.Length == 0 && source.Length == 0 ? null : RepairErrors.CalendarDateMalformed;
        }

        _lines[$"announced[{_announced.Count}]"] = line;
        _announced.Add(new AnnouncedYear(number, Some(source)));
        return null;
    }

    private string? TakeDay(int line, string date, string type, string name)
    {
        if (Date(date) is not { } day)
        {
            return RepairErrors.CalendarDateMalformed;
        }

        _lines[$"days[{_days.Count}]"] = line;
        _days.Add(new CalendarDay(day, type == Off ? null : Some(type), Some(name)));
        return null;
    }

    // Of two rows for the same neither wins.
    private string? Once(string place, int line) =>
        _lines.TryAdd(place, line) ? null : RepairErrors.CalendarSaidTwice;

    private static string Place(int line) => $"line {line}";

    private static string Cell(IReadOnlyList<string> cells, int place) => place < cells.Count ? cells[place] : "";

    private static string? Some(string text) => text.Length > 0 ? text : null;

    private static DateOnly? Date(string text) => DateOnly.TryParseExact(
        text, ["yyyy-MM-dd", "yyyy/M/d"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
