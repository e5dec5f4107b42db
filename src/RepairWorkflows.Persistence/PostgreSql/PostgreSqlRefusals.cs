using Npgsql;
using RepairWorkflows.Engine;
using RepairWorkflows.Persistence.Model;
using RepairWorkflows.Persistence.Statements;

namespace RepairWorkflows.Persistence.PostgreSql;

/// <summary>
/// Makes a statement that finds no row fail on the server. So a burst needs no second round trip to look at its row
/// counts: the failure rolls the whole batch back before anything is committed.
/// </summary>
internal static class PostgreSqlRefusals
{
    internal const string ConflictState = "RW001";
    internal const string DuplicateState = "RW002";
    internal const string RefusedState = "RW003";

    /// <summary>Fails with the state given unless a row was found; the migrations make it.</summary>
    internal const string Function =
        """
        CREATE FUNCTION require_row(changed bigint, otherwise text) RETURNS void LANGUAGE plpgsql AS $$
        BEGIN
            IF changed = 0 THEN
                RAISE EXCEPTION USING ERRCODE = otherwise, MESSAGE = 'a row that must be there is not';
            END IF;
        END
        $$;
        """;

    public static string Require(Statement statement)
    {
        var state = statement.Otherwise switch
        {
            Otherwise.Duplicate => DuplicateState,
            Otherwise.Refused => RefusedState,
            _ => ConflictState,
        };
        return $"WITH done AS ({statement.Text} RETURNING 1) SELECT require_row(count(*), '{state}') FROM done";
    }

    /// <summary>What a failure of the server means to the engine; null when it means only itself.</summary>
    public static CodedException? Of(PostgresException failure) => failure.SqlState switch
    {
        DuplicateState => Refusals.Of(Otherwise.Duplicate),
        RefusedState => Refusals.Of(Otherwise.Refused),
        ConflictState or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected =>
            Refusals.Conflict(),

        // Two machines publish versions of one definition at the same time: neither sees the other's flag.
        PostgresErrorCodes.UniqueViolation when failure.TableName is "workflow_definitions" => Refusals.Conflict(),

        // Likewise two complaints about one order.
        PostgresErrorCodes.UniqueViolation when failure.ConstraintName is OrderRowConfiguration.OpenComplaint =>
            Refusals.Conflict(),
        _ => null,
    };
}
