using Microsoft.Extensions.Hosting;
using RepairWorkflows.Persistence.Stores;

namespace RepairWorkflows.Persistence;

/// <summary>
/// Migrates before any hosted service starts, since timers and Hangfire already read tables when they start; then frees
/// what a process that died had taken.
/// </summary>
internal sealed class MigrationAtStart(IDatabaseMigrator migrator, AbandonedLeases abandoned, TimeProvider clock)
    : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        await migrator.MigrateAsync(cancellationToken);
        await abandoned.FreeAsync(clock.GetUtcNow(), cancellationToken);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
