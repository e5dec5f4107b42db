using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using RepairWorkflows.Persistence.Model;

namespace RepairWorkflows.Persistence.PostgreSql;

/// <summary>The model on PostgreSQL.</summary>
internal sealed class PostgreSqlDb(DbContextOptions<PostgreSqlDb> options) : RepairWorkflowsDb(options)
{
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
