using RepairWorkflows.Host.Api.Definitions;
using RepairWorkflows.Host.Api.Instances;
using RepairWorkflows.Host.Api.Repairs;
using RepairWorkflows.Host.Api.Requests;
using RepairWorkflows.Host.Start;

namespace RepairWorkflows.Host.Api;

/// <summary>The API other systems use: one <c>Map…</c> a slice.</summary>
internal static class ApiRoutes
{
    /// <summary>Maps all of it under <c>/api/v1</c>, for signed-in accounts only.</summary>
    public static void MapApi(this WebApplication app)
    {
        var api = app.MapGroup("/api/v1").RequireAuthorization().AddEndpointFilter<RouteGroupBuilder, KnownQuery>()
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status500InternalServerError);
        app.MapApiDescription();
        api.MapSessions();
        api.MapAccounts();
        api.MapApiKeys();
        api.MapProcesses();
        api.MapCases();
        api.MapPapers();
        api.MapPictures();
        api.MapInstancePictures();
        api.MapEquipment();
        api.MapActions();
        api.MapFindings();
        api.MapLateness();
        api.MapSpecialCustomers();
        api.MapRules();
        api.MapDefinitions();
        api.MapScenarios();
        if (app.Services.GetRequiredService<HostSettings>().IsDemonstration)
        {
            api.MapDemoClock();
        }
    }
}
