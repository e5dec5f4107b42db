using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using RepairWorkflows.Persistence.Model;

namespace RepairWorkflows.Persistence.PostgreSql;

/// <summary>The model on PostgreSQL.</summary>
internal sealed class PostgreSqlDb(DbContextOptions<PostgreSqlDb> options) : RepairWorkflowsDb(options)
{
    // Any number, as long as it stays: advisory locks have no names.
    private const long AccountsLock = 0x526570616972_4163;

    public override async Task<T> AloneAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        await using var transaction = await Database.BeginTransactionAsync(cancellationToken);
        await Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({AccountsLock})", cancellationToken);
        var result = await work();
        await transaction.CommitAsync(cancellationToken);
        return result;
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<InstantToUtc>();
}

/// <summary>
/// Lets <c>dotnet ef</c> make migrations from this project alone: the host chooses its database by a setting, so it
/// could only ever show the tool one of the two contexts. No server is asked.
/// </summary>
internal sealed class PostgreSqlDesign : IDesignTimeDbContextFactory<PostgreSqlDb>
{
    public PostgreSqlDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgreSqlDb>().UseNpgsql("Host=localhost;Database=design").Options);
}
