using System.Data.Common;
using System.Globalization;
using System.Text;
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

    /// <summary>The state of the template under another id, waiting for another instant.</summary>
    public string State => IsPostgres
        ? $"convert_to({OfInstance("convert_from(state, 'UTF8')")}, 'UTF8')"
        : $"CAST({OfInstance("CAST(state AS TEXT)")} AS BLOB)";

    /// <summary>When instance <c>i</c> is due.</summary>
    public static string Due => "@due + (i - @first) * @step";

    // As the state has it: .NET ticks begin 62,135,596,800 seconds before Unix time.
    private string DueText => IsPostgres
        ? $"to_char(({Due}) AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"+00:00\"')"
        : $"strftime('%Y-%m-%dT%H:%M:%S', ({Due}) / 10000000 - 62135596800, 'unixepoch')"
            + $" || printf('.%07d+00:00', ({Due}) % 10000000)";

    /// <summary>Milliseconds between two instants.</summary>
    public string Late => IsPostgres
        ? "extract(epoch FROM done_at - due_at)::float8 * 1000"
        : "(done_at - due_at) / 10000.0";

    /// <summary>The state of an instance, as text.</summary>
    public async Task<string> StateOfAsync(string instance)
    {
        await using var connection = await OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT state FROM workflow_instances WHERE id = '{instance}'";
        return Encoding.UTF8.GetString((byte[])(await command.ExecuteScalarAsync())!);
    }

    public async Task<DbConnection> OpenAsync()
    {
        DbConnection connection = options.Postgres is { } postgres
            ? new NpgsqlConnection(postgres)
            : new SqliteConnection($"Data Source={Path.Combine(options.Data, "repair-workflows.db")}");
        await connection.OpenAsync();
        return connection;
    }

    public void Bind(
        DbCommand command, (string Id, string Due) template, (long First, long Last) numbers, DateTimeOffset due,
        TimeSpan step)
    {
        var (first, last) = numbers;
        Add("template", template.Id);
        Add("templateDue", template.Due);
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

    private string OfInstance(string state) => $"replace(replace({state}, @templateDue, {DueText}), @template, {Id})";

    /// <summary>The one number that a query answers with.</summary>
    public async Task<long> CountAsync(string query)
    {
        await using var connection = await OpenAsync();
        await using var command = connection.CreateCommand();
        (command.CommandText, command.CommandTimeout) = (query, 0);
        return Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }
}
