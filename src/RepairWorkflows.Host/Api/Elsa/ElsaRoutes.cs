using RepairWorkflows.Host.Accounts;
using RepairWorkflows.Host.Api.Elsa.Descriptors;
using RepairWorkflows.Host.Api.Elsa.Interchange;
using RepairWorkflows.Host.Api.Elsa.Links;

namespace RepairWorkflows.Host.Api.Elsa;

/// <summary>The management API of an Elsa 3.8 server, as far as the designer and its tools need it.</summary>
internal static class ElsaRoutes
{
    /// <summary>Where it lies.</summary>
    public const string Prefix = "/elsa/api";

    /// <summary>
    /// Maps all of it under <c>/elsa/api</c>: any role may look, process owners and administrators may change and run.
    /// </summary>
    public static void MapElsaApi(this WebApplication app)
    {
        var api = app.MapGroup(Prefix).AddEndpointFilter<VersionWords>().ExcludeFromDescription();
        var readers = api.MapGroup("").RequireAuthorization(AccountServices.DefinitionReaders);
        var writers = api.MapGroup("").RequireAuthorization(AccountServices.DefinitionWriters);
        readers.MapDescriptors();
        readers.MapDefinitionReading();
        readers.MapDefinitionViews();
        writers.MapDefinitionWriting();
        writers.MapVersions();
        writers.MapBulkActions();
        writers.MapDefinitionImport();
        readers.MapDefinitionExport();
        readers.MapConsumers();
        writers.MapExecution();
        writers.MapActivityTests();
        writers.MapEvents();
        readers.MapInstanceReading();
        writers.MapInstanceWriting();
        readers.MapInstanceExport();
        writers.MapInstanceImport();
        writers.MapRetry();
        writers.MapTasks();
        api.MapLinks();
        readers.MapJournal();
        readers.MapActivityExecutions();
    }
}
