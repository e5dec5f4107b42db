using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Persistence.Statements;
using RepairWorkflows.Persistence.Stores;
using RepairWorkflows.Testing.Stores;
using static RepairWorkflows.Persistence.Statements.ParameterKind;

namespace RepairWorkflows.Persistence.Tests.Sqlite;

/// <summary>An act on one order reads its own bookmarks, however many others wait for the same event.</summary>
public sealed class BookmarkPlanTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("repair-workflows-");

    [Theory]
    [InlineData(null, "instance", "ix_bookmarks_instance_id (instance_id=?)")]
    [InlineData("correlation", "instance", "ix_bookmarks_instance_id (instance_id=?)")]
    [InlineData("correlation", null, "ix_bookmarks_hash_correlation_id (hash=? AND correlation_id=?)")]
    [InlineData(null, null, "ix_bookmarks_hash_correlation_id (hash=?)")]
    public async Task When_bookmarks_are_looked_up_then_it_is_by_what_few_have(
        string? correlationId, string? instanceId, string index)
    {
        var file = Path.Combine(_folder.FullName, "test.db");
        await using var stores = await SqliteFileTests.StartAsync(file);
        await stores.GetRequiredService<IWorkflowStore>().CommitAsync(ABurst.On(ABurst.NewId(), 0), default);
        var query = new BookmarkQueries(which => new Query([Text, Text, Text], BookmarkRows.Select(which)));
        await using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"EXPLAIN QUERY PLAN {query.For(correlationId, instanceId).Statements[0]}";
        object?[] values = ["hash", correlationId, instanceId];
        foreach (var (place, value) in values.Index())
        {
            command.Parameters.AddWithValue($"${place + 1}", value ?? DBNull.Value);
        }

        await using var reader = await command.ExecuteReaderAsync();
        (await reader.ReadAsync()).ShouldBeTrue();
        reader.GetString(reader.GetOrdinal("detail")).ShouldBe($"SEARCH bookmarks USING INDEX {index}");
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
