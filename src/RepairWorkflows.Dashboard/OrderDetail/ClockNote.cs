using RepairWorkflows.Repairs.Clocks;

namespace RepairWorkflows.Dashboard.OrderDetail;

/// <summary>What the legend of a strip says of its stretches that have a reason.</summary>
/// <param name="Kind">What they were.</param>
/// <param name="From">Their beginning.</param>
/// <param name="To">Their end.</param>
/// <param name="Reason">The holiday, what a worked day makes up for, or why the clock was on hold.</param>
/// <param name="By">Who put it on hold; null when nobody did.</param>
internal sealed record ClockNote(
    ClockSpanKind Kind, DateTimeOffset From, DateTimeOffset To, string Reason, string? By)
{
    /// <summary>
    /// The notes of a clock's stretches, in order. What now cuts in two is one note, and so is a day with its lunch.
    /// </summary>
    public static IReadOnlyList<ClockNote> Of(IEnumerable<ClockSpan> spans)
    {
        var notes = new List<ClockNote>();
        foreach (var span in spans)
        {
            if (span.Reason is not { } reason)
            {
                continue;
            }

            var gap = span.Kind == ClockSpanKind.Counted ? TimeSpan.FromDays(1) : TimeSpan.Zero;
            var place = notes.FindLastIndex(note => (note.Kind, note.Reason, note.By) == (span.Kind, reason, span.By)
                && span.From - note.To <= gap);
            if (place >= 0)
            {
                notes[place] = notes[place] with { To = span.To };
            }
            else
            {
                notes.Add(new ClockNote(span.Kind, span.From, span.To, reason, span.By));
            }
        }

        return notes;
    }
}
