using System.Data.Common;

namespace RepairWorkflows.Walkthrough.Tests.Walks;

/// <summary>A test that needs a PostgreSQL server; skipped where none is configured.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PostgresFactAttribute : FactAttribute
{
    private const string Variable = "REPAIRWORKFLOWS_TEST_POSTGRES";

    public PostgresFactAttribute()
    {
        if (Server is null)
        {
            Skip = $"{Variable} names no PostgreSQL server; tests/postgres.sh starts one.";
        }
    }

    /// <summary>Connection string of a server on which databases may be made; null where none is configured.</summary>
    public static string? Server => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } text ? text : null;

    /// <summary>A database nobody has used; the server makes it at its start.</summary>
    public static string FreshDatabase()
    {
        var now = TimeProvider.System.GetUtcNow();
        var connection = new DbConnectionStringBuilder { ConnectionString = Server };
        connection["Database"] = $"walk_{Guid.CreateVersion7(now):N}";
        return connection.ToString();
    }
}
