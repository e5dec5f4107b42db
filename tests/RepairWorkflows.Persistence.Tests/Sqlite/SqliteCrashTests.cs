using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Data.Sqlite;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Testing.Stores;

namespace RepairWorkflows.Persistence.Tests.Sqlite;

/// <summary>What the disk holds at any moment is a database with whole bursts in it.</summary>
public sealed class SqliteCrashTests(SqliteFixture fixture) : IClassFixture<SqliteFixture>
{
    private IWorkflowStore Store => fixture.Get<IWorkflowStore>();

    [Fact]
    public async Task When_the_files_are_copied_under_load_then_the_copy_has_every_answered_burst_and_no_half_one()
    {
        // A reader that stays keeps the checkpoint away: then a copy of both files, one after the other, is what a
        // crash between them would have left.
        await using var reader = new SqliteConnection($"Data Source={fixture.Path};Pooling=False");
        await reader.OpenAsync();
        await ExecuteAsync(reader, "BEGIN; SELECT count(*) FROM workflow_instances");

        var answered = new ConcurrentDictionary<string, long>();
        using var stop = new CancellationTokenSource();
        using var underWay = new SemaphoreSlim(0);
        var load = Task.WhenAll(Enumerable.Range(0, 8).Select(
            _ => Task.Run(() => WriteAsync(answered, underWay, stop.Token))));
        for (var n = 0; n < 200; n++)
        {
            // A load that fails must fail the test, and not let it wait.
            await await Task.WhenAny(underWay.WaitAsync(), load);
        }

        var before = answered.ToDictionary();
        var copy = fixture.Path + ".copy";
        File.Copy(fixture.Path, copy);
        File.Copy(fixture.Path + "-wal", copy + "-wal");
        await stop.CancelAsync();
        await load;

        await using var opened = new SqliteConnection($"Data Source={copy};Pooling=False");
        await opened.OpenAsync();
        (await ReadAsync(opened, "PRAGMA integrity_check")).ShouldBe("ok");
        (await ReadAsync(opened, HalfBursts)).ShouldBe("0");
        foreach (var (id, version) in before)
        {
            var stored = await ReadAsync(opened, $"SELECT version FROM workflow_instances WHERE id = '{id}'");
            long.Parse(stored, CultureInfo.InvariantCulture).ShouldBeGreaterThanOrEqualTo(version);
        }
    }

    // Each burst of the load adds one journal row and one message to its instance.
    private const string HalfBursts =
        """
        SELECT count(*) FROM workflow_instances i
        WHERE i.version <> (SELECT count(*) FROM burst_logs l WHERE l.instance_id = i.id)
            OR i.version <> (SELECT count(*) FROM outbox o WHERE o.key LIKE i.id || '%')
        """;

    private async Task WriteAsync(
        ConcurrentDictionary<string, long> answered, SemaphoreSlim underWay, CancellationToken stop)
    {
        var id = ABurst.NewId();
        for (var version = 0; !stop.IsCancellationRequested; version++)
        {
            var change = ABurst.Change(id, version) with { Log = new(version, 1, new byte[100]) };
            await Store.CommitAsync(ABurst.On(change) with { Outbox = [ABurst.Message($"{id}/{version}")] }, default);
            answered[id] = version + 1;
            underWay.Release();
        }
    }

    private static async Task ExecuteAsync(SqliteConnection connection, string text)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = text;
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<string> ReadAsync(SqliteConnection connection, string text)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = text;
        return Convert.ToString(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture)!;
    }
}
