using Microsoft.Data.Sqlite;
using RepairWorkflows.Persistence.Statements;
using SQLitePCL;

namespace RepairWorkflows.Persistence.Sqlite;

/// <summary>The usual work: a list of statements, all or nothing.</summary>
internal static class SqliteCalls
{
    public static SqliteWork<int> Work(IReadOnlyList<Call> calls) => new(session => Run(session, calls));

    /// <returns>How many rows the counted ones changed.</returns>
    public static int Run(SqliteSession session, IReadOnlyList<Call> calls)
    {
        var counted = 0;
        foreach (var call in calls)
        {
            var changed = Execute(session, call);
            if (changed == 0 && call.Statement.Otherwise is not Otherwise.Nothing)
            {
                throw Refusals.Of(call.Statement.Otherwise);
            }

            counted += call.Statement.IsCounted ? changed : 0;
        }

        return counted;
    }

    private static int Execute(SqliteSession session, Call call)
    {
        try
        {
            return session.Execute(call);
        }
        catch (SqliteException failure) when (failure.SqliteExtendedErrorCode == raw.SQLITE_CONSTRAINT_UNIQUE
            && (failure.Message.Contains("workflow_definitions.", StringComparison.Ordinal)
                || failure.Message.Contains("repair_orders.about_order_id", StringComparison.Ordinal)))
        {
            // Two make versions of one definition at the same time, or complaints about one order: neither saw the
            // other's.
            throw Refusals.Conflict();
        }
    }
}
