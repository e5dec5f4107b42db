using System.Data.Common;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Persistence.Statements;

namespace RepairWorkflows.Persistence.Stores;

/// <summary>Reads the memory of commands.</summary>
internal static class InboxRows
{
    public const string Select = "SELECT scope, key, request_hash, answer, at FROM inbox";

    public static InboxEntry Entry(DbDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.Instant(4));
}
