using Hangfire;
using Hangfire.Dashboard;
using RepairWorkflows.Host.Accounts;

namespace RepairWorkflows.Host.Jobs;

/// <summary>Hangfire's own dashboard, for administrators.</summary>
internal static class JobsDashboard
{
    /// <summary>Maps it to <c>/hangfire</c>.</summary>
    public static void MapJobs(this WebApplication app) =>
        app.MapHangfireDashboard("/hangfire", new DashboardOptions
        {
            // Who may come in is decided by the route's policy; Hangfire's own filter knows local requests only.
            Authorization = Array.Empty<IDashboardAuthorizationFilter>(),
            AsyncAuthorization = [],
            DisplayStorageConnectionString = false,
            DashboardTitle = "RepairWorkflows",
        }).RequireAuthorization(AccountServices.AdministratorsOnly).ExcludeFromDescription();
}
