using RepairWorkflows.Engine;

namespace RepairWorkflows.Host.Api.Elsa.Interchange;

/// <summary>Takes no instances from elsewhere, and says so.</summary>
internal static class InstanceImport
{
    /// <summary>Maps the slice.</summary>
    public static void MapInstanceImport(this RouteGroupBuilder api) =>
        api.MapPost("/bulk-actions/import/workflow-instances", Refuse);

    // What an instance is stands in rows that one commit writes together: state, rests, timers, journal, and of a case
    // its order, limits and record of who did what. A file has a view of some of it; made into rows, it would be a case
    // that nobody reported, with deadlines that nothing started.
    private static void Refuse() => throw new InvalidRequestException(
        HostErrors.InstanceImportRefused, "Instances come about by being run here, not from files.", []);
}
