using System.Globalization;

namespace RepairWorkflows.Dashboard.Policies;

/// <summary>A span as it is being edited: a number and its unit.</summary>
public sealed class SpanDraft
{
    private SpanDraft(decimal amount, SpanUnit unit)
    {
        Amount = amount.ToString(CultureInfo.InvariantCulture);
        Unit = unit;
    }

    /// <summary>How many, as typed.</summary>
    public string Amount { get; set; }

    /// <summary>Of what.</summary>
    public SpanUnit Unit { get; set; }

    /// <summary>What was edited; null when the number is none, or too large for any span.</summary>
    public TimeSpan? Span =>
        decimal.TryParse(Amount, NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
        && number is > -100_000 and < 100_000
            ? TimeSpan.FromTicks((long)Math.Round(number * Ticks(Unit)))
            : null;

    /// <summary>Edits a span in the largest unit it is a whole number of; in seconds when it is of none.</summary>
    public static SpanDraft Of(TimeSpan span)
    {
        var unit = ((SpanUnit[])[SpanUnit.Days, SpanUnit.Hours, SpanUnit.Minutes, SpanUnit.Seconds])
            .FirstOrDefault(unit => span.Ticks % Ticks(unit) == 0, SpanUnit.Seconds);
        return new((decimal)span.Ticks / Ticks(unit), unit);
    }

    private static long Ticks(SpanUnit unit) => unit switch
    {
        SpanUnit.Days => TimeSpan.TicksPerDay,
        SpanUnit.Hours => TimeSpan.TicksPerHour,
        SpanUnit.Minutes => TimeSpan.TicksPerMinute,
        _ => TimeSpan.TicksPerSecond,
    };
}

/// <summary>The unit of a span.</summary>
public enum SpanUnit
{
    /// <summary>Seconds.</summary>
    Seconds = 0,

    /// <summary>Minutes.</summary>
    Minutes = 1,

    /// <summary>Hours.</summary>
    Hours = 2,

    /// <summary>Days of 24 hours.</summary>
    Days = 3,
}
