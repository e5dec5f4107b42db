using System.Collections.Immutable;

namespace RepairWorkflows.Repairs.Linting;

/// <summary>Which clocks certainly run at a place in a drawing.</summary>
/// <param name="Running">Their policies.</param>
/// <param name="Known">Those that were started on every way there, stopped or not.</param>
internal sealed record ClockMarks(ImmutableHashSet<string> Running, ImmutableHashSet<string> Known)
{
    /// <summary>None.</summary>
    public static ClockMarks None { get; } = new([], []);

    public ClockMarks With(IEnumerable<string> policies) =>
        new(Running.Union(policies), Known.Union(policies));

    public ClockMarks Without(IEnumerable<string> policies) => this with { Running = Running.Except(policies) };

    /// <summary>Begins again those that began before.</summary>
    public ClockMarks Again(IEnumerable<string> policies) =>
        this with { Running = Running.Union(policies.Where(Known.Contains)) };

    /// <summary>What holds whichever of two ways was taken.</summary>
    public ClockMarks Meet(ClockMarks other) =>
        new(Running.Intersect(other.Running), Known.Intersect(other.Known));

    public bool Is(ClockMarks other) => Running.SetEquals(other.Running) && Known.SetEquals(other.Known);
}
