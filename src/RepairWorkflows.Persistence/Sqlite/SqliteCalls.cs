using RepairWorkflows.Persistence.Statements;

namespace RepairWorkflows.Persistence.Sqlite;

/// <summary>The usual work: a list of statements, all or nothing.</summary>
internal static class SqliteCalls
{
    public static SqliteWork<int> Work(IReadOnlyList<Call> calls) => new(session =>
    {
        foreach (var call in calls)
        {
            if (session.Execute(call) == 0 && call.Statement.Otherwise is not Otherwise.Nothing)
            {
                throw Refusals.Of(call.Statement.Otherwise);
            }
        }

        return calls.Count;
    });
}
