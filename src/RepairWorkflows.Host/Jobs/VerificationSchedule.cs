using System.Globalization;
using Hangfire;
using Microsoft.Extensions.Options;
using RepairWorkflows.Repairs.Auditing;
using RepairWorkflows.Repairs.Reporting;

namespace RepairWorkflows.Host.Jobs;

/// <summary>Has Hangfire recompute all clocks at the time of the night that is set, in the site's zone.</summary>
internal sealed class VerificationSchedule(
    IRecurringJobManager jobs, IOptions<AuditOptions> audit, IOptions<SiteOptions> site) : IHostedService
{
    /// <summary>The job's name on Hangfire's dashboard.</summary>
    public const string JobName = "verify-clocks";

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var at = audit.Value.VerifyAt;
        jobs.AddOrUpdate<VerificationJob>(
            JobName, job => job.RunAsync(CancellationToken.None),
            string.Create(CultureInfo.InvariantCulture, $"{at.Minute} {at.Hour} * * *"),
            new RecurringJobOptions { TimeZone = TimeZoneInfo.FindSystemTimeZoneById(site.Value.TimeZone) });
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
