using Microsoft.EntityFrameworkCore;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Persistence.Model;

namespace RepairWorkflows.Persistence.Stores;

/// <summary>Lists instances.</summary>
internal sealed class InstanceReader(IDbContextFactory<RepairWorkflowsDb> contexts) : IInstanceReader
{
    public async Task<InstancePage> ListAsync(
        InstanceFilter filter, int skip, int take, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(skip);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(take);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(take, IInstanceReader.LargestPage);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var found = Narrow(db.Instances.AsNoTracking(), filter);
        var total = await found.CountAsync(cancellationToken);
        var headers = await found.OrderByDescending(row => row.CreatedAt).ThenByDescending(row => row.Id)
            .Skip(skip).Take(take)
            .Select(row => new InstanceHeader
            {
                Id = row.Id,
                DefinitionId = row.DefinitionId,
                DefinitionVersionId = row.DefinitionVersionId,
                DefinitionVersion = row.DefinitionVersion,
                ParentInstanceId = row.ParentInstanceId,
                Status = row.Status,
                CorrelationId = row.CorrelationId,
                Name = row.Name,
                IncidentCount = row.IncidentCount,
                IsStuck = row.IsStuck,
                HasOpenFault = row.HasOpenFault,
                CreatedAt = row.CreatedAt,
                UpdatedAt = row.UpdatedAt,
                FinishedAt = row.FinishedAt,
            })
            .ToListAsync(cancellationToken);
        return new InstancePage(headers, total);
    }

    public async Task<IReadOnlyList<BurstLog>> ReadLogEndAsync(
        string instanceId, int? before, int take, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(take);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(take, IInstanceReader.LargestPage);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.BurstLogs.AsNoTracking()
            .Where(row => row.InstanceId == instanceId && (before == null || row.FirstSequence < before))
            .OrderByDescending(row => row.FirstSequence)
            .Take(take)
            .Select(row => new BurstLog(row.FirstSequence, row.Count, row.Content))
            .ToListAsync(cancellationToken);
    }

    // One condition a member: what is not asked for must not stand in the way of an index. Yes and no are written out,
    // since an index over a part of the rows is not used for a parameter.
    private static IQueryable<InstanceRow> Narrow(IQueryable<InstanceRow> rows, InstanceFilter filter)
    {
        rows = filter.DefinitionId is { } definition ? rows.Where(row => row.DefinitionId == definition) : rows;
        rows = filter.DefinitionVersionId is { } version ? rows.Where(row => row.DefinitionVersionId == version) : rows;
        rows = filter.CorrelationId is { } correlation ? rows.Where(row => row.CorrelationId == correlation) : rows;
        rows = filter.ParentInstanceId is { } parent ? rows.Where(row => row.ParentInstanceId == parent) : rows;
        rows = filter.IsStuck switch
        {
            true => rows.Where(row => row.IsStuck),
            false => rows.Where(row => !row.IsStuck),
            null => rows,
        };
        rows = filter.HasOpenFault switch
        {
            true => rows.Where(row => row.HasOpenFault),
            false => rows.Where(row => !row.HasOpenFault),
            null => rows,
        };
        rows = filter.IsSetAside switch
        {
            true => rows.Where(row => row.QuarantinedAt != null),
            false => rows.Where(row => row.QuarantinedAt == null),
            null => rows,
        };
        return filter.Statuses is { Count: > 0 } statuses ? rows.Where(row => statuses.Contains(row.Status)) : rows;
    }
}
