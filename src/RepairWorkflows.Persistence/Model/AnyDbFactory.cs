using Microsoft.EntityFrameworkCore;

namespace RepairWorkflows.Persistence.Model;

/// <summary>Lets stores ask for the model without naming the database.</summary>
internal sealed class AnyDbFactory<TContext>(
    IDbContextFactory<TContext> contexts) : IDbContextFactory<RepairWorkflowsDb>
    where TContext : RepairWorkflowsDb
{
    public RepairWorkflowsDb CreateDbContext() => contexts.CreateDbContext();
}
