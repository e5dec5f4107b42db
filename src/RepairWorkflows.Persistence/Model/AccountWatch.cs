using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace RepairWorkflows.Persistence.Model;

/// <summary>
/// Counts <see cref="AccountChanges"/>. All that is saved through EF Core is about accounts; within a transaction of
/// its own it can be seen only when that is committed.
/// </summary>
internal sealed class AccountWatch(AccountChanges changes) : SaveChangesInterceptor, IDbTransactionInterceptor
{
    public override int SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        changes.Add();
        return result;
    }

    public override ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        changes.Add();
        return new(result);
    }

    public void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => changes.Add();

    public Task TransactionCommittedAsync(
        DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        changes.Add();
        return Task.CompletedTask;
    }
}
