using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using RepairWorkflows.Persistence.Model;
using RepairWorkflows.Persistence.Statements;
using SQLitePCL;

namespace RepairWorkflows.Persistence.Sqlite;

/// <summary>An open connection that keeps every statement it has met prepared. For one thread at a time.</summary>
internal sealed class SqliteSession : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Dictionary<Statement, SqliteCommand> _prepared = [];
    private readonly Dictionary<string, SqliteCommand> _plain = [];

    public SqliteSession(string connectionString, string pragmas)
    {
        _connection = new SqliteConnection(connectionString);
        _connection.Open();
        Execute(pragmas);
    }

    /// <summary>False after an error that rolled the whole transaction back, such as a full disk.</summary>
    public bool IsInTransaction => raw.sqlite3_get_autocommit(_connection.Handle) == 0;

    public void Execute(string text)
    {
        if (!_plain.TryGetValue(text, out var command))
        {
            _plain[text] = command = _connection.CreateCommand();
            command.CommandText = text;
        }

        command.ExecuteNonQuery();
    }

    /// <summary>Runs a statement and says how many rows it changed.</summary>
    public int Execute(Call call) => Bind(call).ExecuteNonQuery();

    /// <summary>Runs a statement, or several in one text; the reader must be disposed before the next call.</summary>
    public SqliteDataReader Read(Call call) => Bind(call).ExecuteReader();

    public void Dispose()
    {
        foreach (var command in _prepared.Values.Concat(_plain.Values))
        {
            command.Dispose();
        }

        _connection.Dispose();
    }

    private SqliteCommand Bind(Call call)
    {
        if (!_prepared.TryGetValue(call.Statement, out var command))
        {
            _prepared[call.Statement] = command = Prepare(call.Statement);
        }

        for (var i = 0; i < call.Values.Length; i++)
        {
            command.Parameters[i].Value = ToColumn(call.Values[i]);
        }

        return command;
    }

    private SqliteCommand Prepare(Statement statement)
    {
        var command = _connection.CreateCommand();
        command.CommandText = statement.Text;
        for (var i = 0; i < statement.Parameters.Length; i++)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = $"${i + 1}" });
        }

        return command;
    }

    private static object ToColumn(object? value) => value switch
    {
        null => DBNull.Value,
        DateTimeOffset instant => Instants.ToTicks(instant),
        TimeSpan span => span.Ticks,
        ReadOnlyMemory<byte> blob => ToArray(blob),
        _ => value,
    };

    private static byte[] ToArray(ReadOnlyMemory<byte> blob) =>
        MemoryMarshal.TryGetArray(blob, out var part) && part.Offset == 0 && part.Count == part.Array!.Length
            ? part.Array
            : blob.ToArray();
}
