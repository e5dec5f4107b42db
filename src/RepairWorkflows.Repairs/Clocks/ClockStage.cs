using System.Globalization;
using System.Text.Json.Serialization;

namespace RepairWorkflows.Repairs.Clocks;

/// <summary>A point on a clock's way: who is told there, and what happens. The limit itself is 100 %.</summary>
public sealed record ClockStage
{
    /// <summary>The limit, in percent.</summary>
    public const int Limit = 100;

    /// <summary>How much of the length is used up, 1 to 1000; null when <see cref="Offset"/> says where.</summary>
    public int? Percent { get; init; }

    /// <summary>
    /// How long before (negative) or after the limit, in the time the clock counts; only for lengths from 30
    /// minutes, or half a working day.
    /// </summary>
    public TimeSpan? Offset { get; init; }

    /// <summary>The roles that are told.</summary>
    public IReadOnlyList<string> Tell { get; init => field = value ?? []; } = [];

    /// <summary>What happens besides.</summary>
    public IReadOnlyList<StageDeed> Does { get; init => field = value ?? []; } = [];

    /// <summary>Whether the clock breaches here; before it only warns, and later it reminds.</summary>
    [JsonIgnore]
    public bool IsLimit => Percent == Limit;

    /// <summary>Whether it lies after the limit: then it reminds.</summary>
    [JsonIgnore]
    public bool IsAfterLimit => Percent > Limit || Offset > TimeSpan.Zero;

    /// <summary>
    /// Tells stages of one clock apart, whatever version of the policy they are of: each is reached once.
    /// </summary>
    [JsonIgnore]
    public string Key => Percent is { } percent
        ? string.Create(CultureInfo.InvariantCulture, $"{percent}%")
        : Offset!.Value.ToString("c", CultureInfo.InvariantCulture);

    /// <summary>A stage that tells roles at so many percent.</summary>
    public static ClockStage At(int percent, params IReadOnlyList<string> tell) =>
        new() { Percent = percent, Tell = tell };

    /// <summary>Whether two lists are the same points, at which the same roles are told and the same happens.</summary>
    internal static bool AreSame(IReadOnlyList<ClockStage> one, IReadOnlyList<ClockStage> other) =>
        one.Count == other.Count && one.Zip(other).All(pair =>
            pair.First.Key == pair.Second.Key && pair.First.Tell.SequenceEqual(pair.Second.Tell)
            && pair.First.Does.SequenceEqual(pair.Second.Does));

    /// <summary>What has been counted when it is reached.</summary>
    internal TimeSpan Of(TimeSpan budget)
    {
        var place = Percent is { } percent
            ? TimeSpan.FromTicks((long)((Int128)budget.Ticks * percent / Limit))
            : budget + Offset!.Value;
        return place > TimeSpan.Zero ? place : TimeSpan.Zero;
    }
}

/// <summary>What happens at a stage besides telling somebody.</summary>
/// <param name="Kind">What.</param>
/// <param name="Name">The event's name, or the role whose task it becomes; null for all others.</param>
/// <param name="Text">
/// What the task is called, at most <see cref="LongestText"/>; null for the product's own words, and for all others.
/// </param>
public sealed record StageDeed(
    [property: JsonRequired] StageDeedKind Kind, string? Name = null, string? Text = null)
{
    /// <summary>How long the name of an event may be.</summary>
    public const int LongestName = 100;

    /// <summary>How long what a task is called may be.</summary>
    public const int LongestText = 500;

    /// <summary>The roles whose task something can become.</summary>
    public static IReadOnlyList<string> TaskRoles => ClockTasks.Roles;
}

/// <summary>Kinds of what happens at a stage.</summary>
public enum StageDeedKind
{
    /// <summary>A task for a role: to look into it and note what was done.</summary>
    Task = 0,

    /// <summary>The order is taken from its technician: whoever signs for the slip next has it.</summary>
    Reassign = 1,

    /// <summary>
    /// The order becomes one step more urgent, and its clocks follow; an emergency only without an appointment ahead.
    /// </summary>
    RaisePriority = 2,

    /// <summary>An event for the workflow of the order.</summary>
    Event = 3,
}
