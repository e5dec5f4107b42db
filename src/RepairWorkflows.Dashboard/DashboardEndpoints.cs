using Microsoft.AspNetCore.Builder;
using RepairWorkflows.Dashboard.Missing;
using RepairWorkflows.Dashboard.Shell;

namespace RepairWorkflows.Dashboard;

/// <summary>Puts the dashboard's pages into a host.</summary>
public static class DashboardEndpoints
{
    /// <summary>
    /// Maps the pages, their static files and the language and theme switch. Called after authentication and
    /// authorization stand in the pipeline; adds antiforgery to it. Every page asks for a signed-in user.
    /// </summary>
    public static WebApplication MapDashboard(this WebApplication app)
    {
        app.UseAntiforgery();
        app.UseMissingPage();
        app.MapStaticAssets().AllowAnonymous();
        app.MapPreferences();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode().RequireAuthorization();
        return app;
    }
}
