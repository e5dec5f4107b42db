using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using RepairWorkflows.Persistence.Model;

namespace RepairWorkflows.Persistence.Sqlite;

/// <summary>
/// The model on SQLite. What is saved through it (accounts) takes a turn between two groups of the writer; anything
/// else that takes the file's lock waits by the busy timeout.
/// </summary>
internal sealed class SqliteDb(DbContextOptions<SqliteDb> options, SqliteWriter? writer = null)
    : RepairWorkflowsDb(options)
{
    private bool _hasTurn;

    public override async Task<T> AloneAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        await (writer?.TurnAsync(cancellationToken) ?? Task.CompletedTask);
        _hasTurn = true;
        try
        {
            // Takes the file's lock at once (BEGIN IMMEDIATE): there is no other writer until the commit.
            await using var transaction = await Database.BeginTransactionAsync(cancellationToken);
            var result = await work();
            await transaction.CommitAsync(cancellationToken);
            return result;
        }
        finally
        {
            _hasTurn = false;
            writer?.EndTurn();
        }
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        if (_hasTurn)
        {
            return base.SaveChanges(acceptAllChangesOnSuccess);
        }

        writer?.Turn();
        try
        {
            return base.SaveChanges(acceptAllChangesOnSuccess);
        }
        finally
        {
            writer?.EndTurn();
        }
    }

    public override async Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (_hasTurn)
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }

        await (writer?.TurnAsync(cancellationToken) ?? Task.CompletedTask);
        try
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        finally
        {
            writer?.EndTurn();
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<InstantToTicks>();
}

/// <summary>
/// Lets <c>dotnet ef</c> make migrations from this project alone: the host chooses its database by a setting, so it
/// could only ever show the tool one of the two contexts.
/// </summary>
internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteDb>
{
    public SqliteDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteDb>().UseSqlite("Data Source=design.db").Options);
}
