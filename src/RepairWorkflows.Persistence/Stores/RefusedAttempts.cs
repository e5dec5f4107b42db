using System.Data.Common;
using RepairWorkflows.Persistence.Statements;
using RepairWorkflows.Repairs.Actions;
using static RepairWorkflows.Persistence.Statements.ParameterKind;

namespace RepairWorkflows.Persistence.Stores;

/// <summary>What was tried on orders and refused. Written by itself: the order has not changed.</summary>
internal sealed class RefusedAttempts(IDatabase database) : IRefusedAttempts
{
    /// <summary>Selects those of an order, oldest first.</summary>
    public const string OfOrder =
        """
        SELECT order_id, at, "by", action, code, fields, key FROM refused_attempts WHERE order_id = $1 ORDER BY id
        """;

    private static readonly Statement Add = new(
        """
        INSERT INTO refused_attempts (order_id, at, "by", action, code, fields, key)
        VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (key) DO NOTHING
        """,
        Id, Instant, Text, Text, Text, Text, Text);

    public Task AddAsync(RefusedAttempt attempt, CancellationToken cancellationToken) => database.WriteAsync(
        [
            Add.With(
                attempt.OrderId.Value, attempt.At, attempt.By, attempt.Action, attempt.Code, attempt.Fields,
                attempt.Key),
        ],
        cancellationToken);

    /// <summary>Reads a row of <see cref="OfOrder"/>.</summary>
    public static RefusedAttempt Read(DbDataReader row) => new()
    {
        OrderId = new(row.GetGuid(0)),
        At = row.Instant(1),
        By = row.GetString(2),
        Action = row.GetString(3),
        Code = row.GetString(4),
        Fields = row.GetString(5),
        Key = row.TextOrNull(6),
    };
}
