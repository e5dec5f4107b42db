namespace RepairWorkflows.Persistence;

/// <summary>Brings the database to the schema of this version. The host does it before anything else starts.</summary>
public interface IDatabaseMigrator
{
    /// <summary>
    /// Applies what is missing; nothing on a second call. Several machines may start at once on one PostgreSQL, whose
    /// database must exist; a SQLite file and its folder are made.
    /// </summary>
    Task MigrateAsync(CancellationToken cancellationToken);
}
