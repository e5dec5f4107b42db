using Npgsql;
using NpgsqlTypes;
using RepairWorkflows.Persistence.Statements;

namespace RepairWorkflows.Persistence.PostgreSql;

/// <summary>
/// Gives every parameter its type, null or not: a prepared statement is found again by text and types.
/// </summary>
internal static class PostgreSqlParameters
{
    public static NpgsqlBatchCommand Command(string text, Call call)
    {
        var command = new NpgsqlBatchCommand(text);
        var kinds = call.Statement.Parameters;
        for (var i = 0; i < kinds.Length; i++)
        {
            command.Parameters.Add(new NpgsqlParameter
            {
                NpgsqlDbType = TypeOf(kinds[i]),
                Value = ToColumn(call.Values[i]),
            });
        }

        return command;
    }

    private static object ToColumn(object? value) => value switch
    {
        null => DBNull.Value,
        DateTimeOffset instant => instant.UtcDateTime,
        _ => value,
    };

    private static NpgsqlDbType TypeOf(ParameterKind kind) => kind switch
    {
        ParameterKind.Text => NpgsqlDbType.Text,
        ParameterKind.Integer => NpgsqlDbType.Integer,
        ParameterKind.Long => NpgsqlDbType.Bigint,
        ParameterKind.Flag => NpgsqlDbType.Boolean,
        ParameterKind.Instant => NpgsqlDbType.TimestampTz,
        ParameterKind.Span => NpgsqlDbType.Interval,
        ParameterKind.Day => NpgsqlDbType.Date,
        ParameterKind.Id => NpgsqlDbType.Uuid,
        ParameterKind.Blob => NpgsqlDbType.Bytea,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
