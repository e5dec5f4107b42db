using System.Data.Common;
using System.Globalization;
using System.Text.Json.Nodes;

namespace RepairWorkflows.TimerLoad;

/// <summary>
/// Many waiting instances, copied inside the database from one that the server made itself: row by row the same, but
/// for the id and when it is due. They have no journal of their start.
/// </summary>
internal sealed class Seed(Database database, string template)
{
    private long _made;

    /// <summary>Makes <paramref name="count"/> more, due one <paramref name="step"/> after the other.</summary>
    /// <returns>Their numbers: of the first and of the last.</returns>
    public async Task<(long First, long Last)> AddAsync(long count, DateTimeOffset due, TimeSpan step)
    {
        var (first, last) = (_made + 1, _made + count);
        var waits = JsonNode.Parse(await database.StateOfAsync(template))!["bookmarks"]!.AsArray();
        var dueOfTemplate = waits.Select(wait => (string?)wait!["due"]).OfType<string>().Single();
        await using var connection = await database.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await CopyAsync("workflow_instances", "id", new() { ["id"] = database.Id, ["state"] = database.State });
        await CopyAsync("bookmarks", "instance_id", new() { ["id"] = Renamed("id"), ["instance_id"] = database.Id });
        await CopyAsync("timers", "instance_id", new()
        {
            ["id"] = Renamed("id"),
            ["target"] = Renamed("target"),
            ["instance_id"] = database.Id,
            ["due_at"] = Database.Due,
            ["ready_at"] = Database.Due,
        });
        await transaction.CommitAsync();
        await Database.RunAsync(connection, "ANALYZE");
        _made = last;
        return (first, last);

        async Task CopyAsync(string table, string key, Dictionary<string, string> changed)
        {
            var columns = await ColumnsAsync(connection, table);
            await using var command = connection.CreateCommand();
            command.CommandTimeout = 0;
            command.Transaction = transaction;
            command.CommandText =
                $"""
                {database.Numbers}
                INSERT INTO {table} ({string.Join(", ", columns)})
                SELECT {string.Join(", ", columns.Select(name => changed.GetValueOrDefault(name, name)))}
                FROM numbers, {table} WHERE {key} = @template
                """;
            database.Bind(command, (template, dueOfTemplate), (first, last), due, step);
            await command.ExecuteNonQueryAsync();
        }
    }

    /// <summary>The id of the instance with a number.</summary>
    public static string IdOf(long number) => number.ToString("x16", CultureInfo.InvariantCulture);

    private string Renamed(string column) => $"replace({column}, @template, {database.Id})";

    private static async Task<IReadOnlyList<string>> ColumnsAsync(DbConnection connection, string table)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM {table} LIMIT 0";
        await using var reader = await command.ExecuteReaderAsync();
        return [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
    }
}
