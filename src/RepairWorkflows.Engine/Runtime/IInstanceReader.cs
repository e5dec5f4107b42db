namespace RepairWorkflows.Engine.Runtime;

/// <summary>Lists instances for people and programs that look on.</summary>
public interface IInstanceReader
{
    /// <summary>The most headers one page may have.</summary>
    const int LargestPage = 1_000;

    /// <summary>The matching instances, in the filter's order.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="skip">How many to pass over, 0 or more.</param>
    /// <param name="take">How many to return, 1 to <see cref="LargestPage"/>.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    Task<InstancePage> ListAsync(InstanceFilter filter, int skip, int take, CancellationToken cancellationToken);

    /// <summary>The end of an instance's journal, burst by burst, the newest first.</summary>
    /// <param name="instanceId">Whose.</param>
    /// <param name="before">Only bursts that begin before this entry; null for the very end.</param>
    /// <param name="take">How many bursts, 1 to <see cref="LargestPage"/>.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    Task<IReadOnlyList<BurstLog>> ReadLogEndAsync(
        string instanceId, int? before, int take, CancellationToken cancellationToken);
}

/// <summary>Which instances; a member that is null filters nothing.</summary>
public sealed record InstanceFilter
{
    /// <summary>Their ids: any of these; empty filters nothing.</summary>
    public IReadOnlyList<string> Ids { get; init; } = [];

    /// <summary>The definition they run, in whatever version.</summary>
    public string? DefinitionId { get; init; }

    /// <summary>Likewise: any of these; empty filters nothing.</summary>
    public IReadOnlyList<string> DefinitionIds { get; init; } = [];

    /// <summary>The number of the version that they run.</summary>
    public int? DefinitionVersion { get; init; }

    /// <summary>The very version they run.</summary>
    public string? DefinitionVersionId { get; init; }

    /// <summary>What others know them by.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>The instance that started them.</summary>
    public string? ParentInstanceId { get; init; }

    /// <summary>Whether they can never go on.</summary>
    public bool? IsStuck { get; init; }

    /// <summary>Whether a step of theirs faulted and was not done again.</summary>
    public bool? HasOpenFault { get; init; }

    /// <summary>Whether they were set aside, since their state cannot be read.</summary>
    public bool? IsSetAside { get; init; }

    /// <summary>Whether a step of theirs has faulted, ever.</summary>
    public bool? HasIncidents { get; init; }

    /// <summary>
    /// What their name, id, correlation id, definition's id or version's id contains, whatever the case of its letters
    /// from A to Z.
    /// </summary>
    public string? Text { get; init; }

    /// <summary>When what happened to them: all of these.</summary>
    public IReadOnlyList<InstanceMoment> Moments { get; init; } = [];

    /// <summary>Where they stand: any of these; empty filters nothing.</summary>
    public IReadOnlyList<InstanceStatus> Statuses { get; init; } = [];

    /// <summary>In which order they come; of the same place, the one with the higher id comes first.</summary>
    public InstanceOrder Order { get; init; } = new(InstanceColumn.Created, IsDescending: true);
}

/// <summary>An order of instances; those that have nothing in the column come last either way.</summary>
/// <param name="By">What decides.</param>
/// <param name="IsDescending">Whether the highest comes first.</param>
public sealed record InstanceOrder(InstanceColumn By, bool IsDescending);

/// <summary>What instances are ordered by, and looked for by time.</summary>
public enum InstanceColumn
{
    /// <summary>When they were made.</summary>
    Created,

    /// <summary>When something last happened to them.</summary>
    Updated,

    /// <summary>When they ended.</summary>
    Finished,

    /// <summary>What people call them; no time.</summary>
    Name,
}

/// <summary>When something happened to an instance; what never happened to it does not match.</summary>
/// <param name="Column">What; not <see cref="InstanceColumn.Name"/>.</param>
/// <param name="Comparison">How it lies to the instant.</param>
/// <param name="At">The instant.</param>
public sealed record InstanceMoment(InstanceColumn Column, MomentComparison Comparison, DateTimeOffset At);

/// <summary>How one instant lies to another.</summary>
public enum MomentComparison
{
    /// <summary>The same.</summary>
    Is,

    /// <summary>Another one.</summary>
    IsNot,

    /// <summary>Later.</summary>
    GreaterThan,

    /// <summary>Later, or the same.</summary>
    GreaterThanOrEqual,

    /// <summary>Earlier.</summary>
    LessThan,

    /// <summary>Earlier, or the same.</summary>
    LessThanOrEqual,
}

/// <summary>A part of a list of instances.</summary>
/// <param name="Headers">What they are.</param>
/// <param name="Total">How many match in all.</param>
public sealed record InstancePage(IReadOnlyList<InstanceHeader> Headers, int Total);
