using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using RepairWorkflows.Persistence.Statements;

namespace RepairWorkflows.Persistence.Model;

/// <summary>Counts what is read through EF Core beside what the stores read.</summary>
internal sealed class CountedCommands(StatementCounters counters) : DbCommandInterceptor
{
    public override DbDataReader ReaderExecuted(
        DbCommand command, CommandExecutedEventData eventData, DbDataReader result)
    {
        Count();
        return result;
    }

    public override ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, DbDataReader result,
        CancellationToken cancellationToken = default)
    {
        Count();
        return new(result);
    }

    private void Count()
    {
        counters.Looked();
        counters.Ran(1);
    }
}
