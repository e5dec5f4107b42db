using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace RepairWorkflows.Persistence.Model;

/// <summary>
/// The model that SQLite and PostgreSQL share. Owns the schema, the reads that are not on the way of a command, and
/// everything about accounts; bursts are written by the stores.
/// </summary>
public abstract class RepairWorkflowsDb : IdentityDbContext<Account, IdentityRole<Guid>, Guid>
{
    private protected RepairWorkflowsDb(DbContextOptions options)
        : base(options)
    {
    }

    /// <summary>
    /// Does work on accounts in one transaction while nobody else does such work, on this machine or another: what it
    /// reads is true until it has written. Nothing is written when it throws. Not within itself.
    /// </summary>
    public abstract Task<T> AloneAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken);

    internal DbSet<DefinitionRow> Definitions => Set<DefinitionRow>();

    internal DbSet<TriggerRow> Triggers => Set<TriggerRow>();

    internal DbSet<InstanceRow> Instances => Set<InstanceRow>();

    internal DbSet<BurstLogRow> BurstLogs => Set<BurstLogRow>();

    internal DbSet<QueuedStimulusRow> QueuedStimuli => Set<QueuedStimulusRow>();

    internal DbSet<OrderRow> Orders => Set<OrderRow>();

    internal DbSet<TaskRow> Tasks => Set<TaskRow>();

    internal DbSet<TaskRoleRow> TaskRoles => Set<TaskRoleRow>();

    internal DbSet<NotificationRow> Notifications => Set<NotificationRow>();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(RepairWorkflowsDb).Assembly);
        NameAccountTables(builder);
        SnakeCase.Apply(builder);
    }

    private static void NameAccountTables(ModelBuilder builder)
    {
        builder.Entity<Account>().ToTable("accounts").Property(account => account.DisplayName).HasMaxLength(100);
        builder.Entity<IdentityRole<Guid>>().ToTable("roles");
        builder.Entity<IdentityUserRole<Guid>>().ToTable("account_roles");
        builder.Entity<IdentityUserClaim<Guid>>().ToTable("account_claims");
        builder.Entity<IdentityUserLogin<Guid>>().ToTable("account_logins");
        builder.Entity<IdentityUserToken<Guid>>().ToTable("account_tokens");
        builder.Entity<IdentityRoleClaim<Guid>>().ToTable("role_claims");
    }
}
