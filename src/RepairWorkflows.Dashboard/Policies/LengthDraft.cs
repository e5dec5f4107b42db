using System.Globalization;
using RepairWorkflows.Repairs.Clocks;

namespace RepairWorkflows.Dashboard.Policies;

/// <summary>A length as it is being edited.</summary>
public sealed class LengthDraft
{
    /// <summary>Edits a length.</summary>
    public LengthDraft(ClockLength length)
    {
        var span = length.Wall ?? length.Work ?? TimeSpan.FromHours(8);
        Amount = SpanDraft.Of(span);
        Kind = length switch
        {
            { Wall: not null } => LengthKind.Wall,
            { Work: not null } => LengthKind.Work,
            { WorkingDays: not null } => LengthKind.Days,
            _ => LengthKind.Until,
        };
        Days = (length.WorkingDays ?? 1).ToString(CultureInfo.InvariantCulture);
        WorkingDay = (length.Until?.WorkingDay ?? 1).ToString(CultureInfo.InvariantCulture);
        Time = length.Until?.Time;
    }

    /// <summary>How it is counted.</summary>
    public LengthKind Kind { get; set; }

    /// <summary>How much, for elapsed or working time.</summary>
    public SpanDraft Amount { get; }

    /// <summary>How many working days.</summary>
    public string Days { get; set; }

    /// <summary>Until which working day.</summary>
    public string WorkingDay { get; set; }

    /// <summary>Until which time of it; null for the end of its work.</summary>
    public TimeOnly? Time { get; set; }

    /// <summary>What was edited; null when a number is none.</summary>
    public ClockLength? Length => Kind switch
    {
        LengthKind.Wall => Amount.Span is { } wall ? ClockLength.OfWall(wall) : null,
        LengthKind.Work => Amount.Span is { } work ? ClockLength.OfWork(work) : null,
        LengthKind.Days => Number(Days) is { } days ? new ClockLength { WorkingDays = days } : null,
        _ => int.TryParse(WorkingDay, NumberStyles.None, CultureInfo.InvariantCulture, out var day)
            ? new ClockLength { Until = new ClockUntil(day, Time) }
            : null,
    };

    private static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>How a length is counted.</summary>
public enum LengthKind
{
    /// <summary>Elapsed time.</summary>
    Wall = 0,

    /// <summary>Working time.</summary>
    Work = 1,

    /// <summary>Working days.</summary>
    Days = 2,

    /// <summary>Until a time of a working day.</summary>
    Until = 3,
}
