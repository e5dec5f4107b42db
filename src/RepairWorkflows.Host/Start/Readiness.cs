using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace RepairWorkflows.Host.Start;

/// <summary>Ready once everything is prepared, and until the process begins to stop.</summary>
internal sealed class Readiness(IHostApplicationLifetime lifetime) : IHealthCheck
{
    private volatile bool _isPrepared;

    /// <summary>The database is migrated and the definitions are published.</summary>
    public void Prepared() => _isPrepared = true;

    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(
            !_isPrepared ? HealthCheckResult.Unhealthy("starting")
            : lifetime.ApplicationStopping.IsCancellationRequested ? HealthCheckResult.Unhealthy("stopping")
            : HealthCheckResult.Healthy());
}
