using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Persistence.Sqlite;
using RepairWorkflows.Persistence.Statements;
using RepairWorkflows.Testing.Stores;

namespace RepairWorkflows.Persistence.Tests.Sqlite;

public sealed class SqliteWriterTests(SqliteFixture fixture) : IClassFixture<SqliteFixture>
{
    private IWorkflowStore Store => fixture.Get<IWorkflowStore>();

    private SqliteWriter Writer => fixture.Get<SqliteWriter>();

    private StatementCounters Counters => fixture.Get<StatementCounters>();

    [Fact]
    public async Task When_bursts_wait_together_then_one_commit_serves_them_all()
    {
        await Store.CommitAsync(ABurst.On(ABurst.NewId(), 0), default);
        var commits = Counters.Commits;

        await Writer.TurnAsync(default);
        var waiting = Enumerable.Range(0, 50)
            .Select(_ => Store.CommitAsync(ABurst.On(ABurst.NewId(), 0), default))
            .ToList();
        Writer.EndTurn();
        await Task.WhenAll(waiting);

        // The writer may have taken the first few before it waited for its turn.
        (Counters.Commits - commits).ShouldBeLessThanOrEqualTo(2);
    }

    [Fact]
    public async Task When_one_of_a_group_conflicts_then_it_alone_is_rolled_back()
    {
        var (good, stale, after) = (ABurst.NewId(), ABurst.NewId(), ABurst.NewId());
        await Writer.TurnAsync(default);
        var first = Store.CommitAsync(ABurst.On(good, 0), default);
        var second = Store.CommitAsync(
            ABurst.On(stale, 0) with { Instances = [ABurst.Change(stale, 0), ABurst.Change(good, 9)] }, default);
        var third = Store.CommitAsync(ABurst.On(after, 0), default);
        Writer.EndTurn();

        await first;
        await Should.ThrowAsync<ConcurrencyConflictException>(() => second);
        await third;
        (await Store.FindAsync(good, default)).ShouldNotBeNull();
        (await Store.FindAsync(stale, default)).ShouldBeNull();
        (await Store.FindAsync(after, default)).ShouldNotBeNull();
    }

    [Fact]
    public async Task When_a_work_throws_anything_else_then_its_caller_sees_it_and_the_writer_goes_on()
    {
        var nowhere = new Statement("INSERT INTO nowhere VALUES (1)");
        var work = new SqliteWork<int>(session => session.Execute(nowhere.With()));
        await Should.ThrowAsync<SqliteException>(() => Writer.WriteAsync(work, default));

        var id = ABurst.NewId();
        await Store.CommitAsync(ABurst.On(id, 0), default);
        (await Store.FindAsync(id, default)).ShouldNotBeNull();
    }

    [Fact]
    public async Task When_the_whole_transaction_fails_then_everybody_in_it_learns_of_it_and_the_writer_goes_on()
    {
        var rollback = new SqliteWork<int>(session =>
        {
            session.Execute("ROLLBACK");
            throw new InvalidOperationException("The disk is full.");
        });
        await Should.ThrowAsync<InvalidOperationException>(() => Writer.WriteAsync(rollback, default));

        var id = ABurst.NewId();
        await Store.CommitAsync(ABurst.On(id, 0), default);
        (await Store.FindAsync(id, default)).ShouldNotBeNull();
    }

    [Fact]
    public async Task When_the_writer_writes_then_a_commit_waits_for_the_disk()
    {
        var modes = await Writer.WriteAsync(
            new SqliteWork<(string Journal, long Synchronous)>(session =>
            {
                using var journal = session.Read(new Statement("PRAGMA journal_mode").With());
                journal.Read();
                using var synchronous = session.Read(new Statement("PRAGMA synchronous").With());
                synchronous.Read();
                return (journal.GetString(0), synchronous.GetInt64(0));
            }),
            default);

        modes.ShouldBe(("wal", 2));
    }

    [Fact]
    public async Task When_the_stores_are_disposed_then_what_was_handed_in_is_written_first()
    {
        var id = ABurst.NewId();
        var other = fixture.Build(fixture.Clock);
        var written = other.GetRequiredService<IWorkflowStore>().CommitAsync(ABurst.On(id, 0), default);
        await other.DisposeAsync();

        await written;
        (await Store.FindAsync(id, default)).ShouldNotBeNull();
    }
}
