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
        var found = InstanceFilters.Narrow(db.Instances.AsNoTracking(), filter);
        var total = await found.CountAsync(cancellationToken);
        var headers = await InstanceFilters.InOrder(found, filter.Order)
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
}
