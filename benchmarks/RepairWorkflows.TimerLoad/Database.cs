using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace RepairWorkflows.TimerLoad;

/// <summary>The server's database, past the server: to fill it, and to see what became of it.</summary>
internal sealed class Database(TimerLoadOptions options)
{
    private bool IsPostgres => options.Postgres is not null;

    /// <summary>A table <c>numbers</c> from <c>@first</c> to <c>@last</c>.</summary>
    public string Numbers => IsPostgres
        ? "WITH numbers AS (SELECT generate_series(@first::bigint, @last::bigint) AS i)"
        : "WITH RECURSIVE numbers(i) AS (SELECT @first UNION ALL SELECT i + 1 FROM numbers WHERE i < @last)";

    /// <summary>The id of instance <c>i</c>.</summary>
    public string Id => IsPostgres ? "lpad(to_hex(i), 16, '0')" : "printf('%016x', i)";

    /// <summary>The state of the template under another id.</summary>
    public string State => IsPostgres
        ? $"convert_to(replace(convert_from(state, 'UTF8'), @template, {Id}), 'UTF8')"
        : $"CAST(replace(CAST(state AS TEXT), @template, {Id}) AS BLOB)";

    /// <summary>When instance <c>i</c> is due.</summary>
    public static string Due => "@due + (i - @first) * @step";

    /// <summary>Milliseconds between two instants.</summary>
    public string Late => IsPostgres
        ? "extract(epoch FROM done_at - due_at)::float8 * 1000"
        : "(done_at - due_at) / 10000.0";

    public async Task<DbConnection> OpenAsync()
    {
        DbConnection connection = options.Postgres is { } postgres
            ? new NpgsqlConnection(postgres)
            : new SqliteConnection($"Data Source={Path.Combine(options.Data, "repair-workflows.db")}");
        await connection.OpenAsync();
        return connection;
    }

    public void Bind(
        DbCommand command, string template, long first, long last, DateTimeOffset due, TimeSpan step)
    {
        Add("template", template);
        Add("first", first);
        Add("last", last);
        if (command.CommandText.Contains("@due", StringComparison.Ordinal))
        {
            Add("due", IsPostgres ? due.ToUniversalTime() : due.UtcTicks);
            Add("step", IsPostgres ? step : step.Ticks);
        }

        void Add(string name, object value)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }
    }

    public static async Task RunAsync(DbConnection connection, string statement)
    {
        await using var command = connection.CreateCommand();
        (command.CommandText, command.CommandTimeout) = (statement, 0);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>The numbers that a query answers with, one a row.</summary>
    public async Task<List<double>> NumbersAsync(string query)
    {
        await using var connection = await OpenAsync();
        await using var command = connection.CreateCommand();
        (command.CommandText, command.CommandTimeout) = (query, 0);
        await using var reader = await command.ExecuteReaderAsync();
        List<double> numbers = [];
        while (await reader.ReadAsync())
        {
            numbers.Add(reader.GetDouble(0));
        }

        return numbers;
    }

    /// <summary>The one number that a query answers with.</summary>
    public async Task<long> CountAsync(string query)
    {
        await using var connection = await OpenAsync();
        await using var command = connection.CreateCommand();
        (command.CommandText, command.CommandTimeout) = (query, 0);
        return Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }
}
