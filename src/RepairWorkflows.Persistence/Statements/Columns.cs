using System.Data.Common;
using Microsoft.Data.Sqlite;
using RepairWorkflows.Engine.Runtime.Inspection;
using RepairWorkflows.Persistence.Model;

namespace RepairWorkflows.Persistence.Statements;

/// <summary>Reads columns alike from both databases.</summary>
internal static class Columns
{
    public static string? TextOrNull(this DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetString(column);

    public static DateTimeOffset Instant(this DbDataReader row, int column) => row is SqliteDataReader
        ? Instants.FromTicks(row.GetInt64(column))
        : new DateTimeOffset(row.GetDateTime(column));

    public static DateTimeOffset? InstantOrNull(this DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.Instant(column);

    public static IReadOnlyList<string> Words(this DbDataReader row, int column) =>
        TextList.Decode(row.GetString(column));

    /// <summary>The rows of the current result set.</summary>
    public static async Task<List<T>> RowsAsync<T>(
        this DbDataReader reader, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    /// <summary>The rows of the current result set as a part of what the next one counts.</summary>
    public static async Task<Found<T>> FoundAsync<T>(
        this DbDataReader reader, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        var rows = await reader.RowsAsync(read, cancellationToken);
        var counts = await reader.NextRowsAsync(row => row.GetInt32(0), cancellationToken);
        return new Found<T>(rows, counts[0]);
    }

    /// <summary>The rows of the next result set.</summary>
    public static async Task<List<T>> NextRowsAsync<T>(
        this DbDataReader reader, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        await reader.NextResultAsync(cancellationToken);
        return await reader.RowsAsync(read, cancellationToken);
    }
}
