namespace RepairWorkflows.Engine.Runtime;

/// <summary>Lists instances for people and programs that look on.</summary>
public interface IInstanceReader
{
    /// <summary>The most headers one page may have.</summary>
    const int LargestPage = 1_000;

    /// <summary>The matching instances, the newest first.</summary>
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
    /// <summary>The definition they run, in whatever version.</summary>
    public string? DefinitionId { get; init; }

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

    /// <summary>Where they stand: any of these; empty filters nothing.</summary>
    public IReadOnlyList<InstanceStatus> Statuses { get; init; } = [];
}

/// <summary>A part of a list of instances.</summary>
/// <param name="Headers">What they are.</param>
/// <param name="Total">How many match in all.</param>
public sealed record InstancePage(IReadOnlyList<InstanceHeader> Headers, int Total);
