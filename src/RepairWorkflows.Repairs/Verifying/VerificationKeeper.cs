using Microsoft.Extensions.Options;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Repairs.Auditing;
using RepairWorkflows.Repairs.Reporting;

namespace RepairWorkflows.Repairs.Verifying;

/// <summary>
/// Goes on with a run whose machine is gone, and makes good one that nobody was there for at its time of the night.
/// </summary>
internal sealed class VerificationKeeper(
    Verification verification, IOptions<AuditOptions> options, IOptions<SiteOptions> site, TimeProvider clock)
    : IUpkeep
{
    // Whoever is woken at that time comes first.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <inheritdoc/>
    public TimeSpan Interval => TimeSpan.FromMinutes(5);

    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var state = await verification.FindAsync(cancellationToken);
        if (state.BegunAt is not null || state.LastBegunAt is not { } last || last < LastDueAt())
        {
            await verification.RunAsync(cancellationToken);
        }
    }

    private DateTimeOffset LastDueAt()
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(site.Value.TimeZone);
        var now = TimeZoneInfo.ConvertTime(clock.GetUtcNow() - Patience, zone).DateTime;
        var due = now.Date + options.Value.VerifyAt.ToTimeSpan();
        var local = due <= now ? due : due.AddDays(-1);
        return new DateTimeOffset(local, zone.GetUtcOffset(local));
    }
}
