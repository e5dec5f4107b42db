namespace RepairWorkflows.Persistence;

/// <summary>Brings the database to the schema of this version. The host does it before anything else starts.</summary>
public interface IDatabaseMigrator
{
    /// <summary>
    /// Applies what is missing; nothing on a second call. Several machines may start at once on one PostgreSQL. A
    /// database that is missing is made (on PostgreSQL the account needs the right to), as are a SQLite file and its
    /// folder.
    /// </summary>
    Task MigrateAsync(CancellationToken cancellationToken);
}
