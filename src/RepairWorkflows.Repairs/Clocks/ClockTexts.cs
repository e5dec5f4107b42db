using System.Globalization;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Texts;

namespace RepairWorkflows.Repairs.Clocks;

/// <summary>Says in words how clocks came out.</summary>
public static class ClockTexts
{
    /// <summary>
    /// The verdict in words: <c>on time</c>, <c>on time, before the limit began</c>, <c>late by 3 min 20 s</c>. What
    /// came after the last working hour of the limit and before the next is late, and not by any time that counts.
    /// </summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="culture">Which language; the caller's unless given.</param>
    public static string Render(ClockVerdict verdict, CultureInfo? culture = null)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        return verdict.Over == TimeSpan.Zero ? RepairTexts.Get("verdict.late-outside", culture)
            : verdict.Over is { } over
            ? string.Format(culture, RepairTexts.Get("verdict.late-by", culture), Render(over, culture))
            : RepairTexts.Get(
                verdict is { Outcome: ClockOutcome.OnTime, IsBeforeBeginning: true }
                    ? "verdict.on-time.early"
                    : $"verdict.{KebabCase.Of(verdict.Outcome)}",
                culture);
    }

    /// <summary>A stage in words: <c>80 %</c>, <c>1 h before the limit</c>.</summary>
    /// <param name="stage">The stage's key.</param>
    /// <param name="culture">Which language; the caller's unless given.</param>
    public static string RenderStage(string stage, CultureInfo? culture = null) =>
        !TimeSpan.TryParseExact(stage, "c", CultureInfo.InvariantCulture, out var offset)
            ? string.Format(culture, RepairTexts.Get("explain.percent", culture), stage.TrimEnd('%'))
            : string.Format(
                culture, RepairTexts.Get(offset < TimeSpan.Zero ? "explain.before" : "explain.after", culture),
                Render(offset.Duration(), culture));

    /// <summary>A span in words, to the nearest second; what is zero is left out.</summary>
    /// <param name="span">The span; zero or more.</param>
    /// <param name="culture">Which language; the caller's unless given.</param>
    public static string Render(TimeSpan span, CultureInfo? culture = null)
    {
        if (span == TimeSpan.Zero)
        {
            return string.Format(culture, RepairTexts.Get("span.seconds", culture), 0);
        }

        span = TimeSpan.FromSeconds(Math.Round(span.TotalSeconds, MidpointRounding.AwayFromZero));
        (string Unit, int Count)[] units =
        [
            ("days", span.Days), ("hours", span.Hours), ("minutes", span.Minutes), ("seconds", span.Seconds),
        ];
        var parts = units.Where(unit => unit.Count != 0)
            .Select(unit => string.Format(culture, RepairTexts.Get($"span.{unit.Unit}", culture), unit.Count))
            .ToList();
        return parts.Count == 0
            ? RepairTexts.Get("span.moment", culture)
            : string.Join(RepairTexts.Get("span.separator", culture), parts);
    }
}
