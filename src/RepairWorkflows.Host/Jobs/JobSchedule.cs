using System.Globalization;
using System.Linq.Expressions;
using Hangfire;
using Microsoft.Extensions.Options;
using RepairWorkflows.Repairs.Auditing;
using RepairWorkflows.Repairs.Reporting;

namespace RepairWorkflows.Host.Jobs;

/// <summary>
/// Has Hangfire recompute all clocks at the time of the night that is set, and look each minute for inspection rounds
/// that are due; in the site's zone. Without inspection plans there is nothing to look for.
/// </summary>
internal sealed class JobSchedule(
    IRecurringJobManager jobs, IOptions<AuditOptions> audit, IOptions<SiteOptions> site) : IHostedService
{
    private const string Verification = "verify-clocks";
    private const string Inspections = "make-inspection-rounds";

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var at = audit.Value.VerifyAt;
        Repeat<VerificationJob>(
            Verification, job => job.RunAsync(CancellationToken.None),
            string.Create(CultureInfo.InvariantCulture, $"{at.Minute} {at.Hour} * * *"));
        if (site.Value.InspectionPlans.Count > 0)
        {
            Repeat<InspectionJob>(Inspections, job => job.RunAsync(CancellationToken.None), Cron.Minutely());
        }
        else
        {
            jobs.RemoveIfExists(Inspections);
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Repeat<TJob>(string name, Expression<Func<TJob, Task>> run, string cron) => jobs.AddOrUpdate(
        name, run, cron,
        new RecurringJobOptions { TimeZone = TimeZoneInfo.FindSystemTimeZoneById(site.Value.TimeZone) });
}
