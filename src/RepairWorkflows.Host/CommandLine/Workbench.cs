using Microsoft.Data.Sqlite;
using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Definitions;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Engine.Runtime.Library;
using RepairWorkflows.Engine.Runtime.Linting;
using RepairWorkflows.Host.Api.Problems;
using RepairWorkflows.Host.Language;
using RepairWorkflows.Host.Start;
using RepairWorkflows.Persistence;
using RepairWorkflows.Repairs;

namespace RepairWorkflows.Host.CommandLine;

/// <summary>Engine and domain without a server, on a database of their own that is thrown away in the end.</summary>
internal sealed class Workbench : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("repair-workflows-");
    private readonly WebApplication _app;

    private Workbench()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = ["--data", _folder.FullName],
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Environments.Production,
        });
        builder.Logging.ClearProviders();
        var settings = HostSettings.From(builder.Configuration, builder.Environment) with { PostgreSql = null };
        builder.Services.AddWorkflowEngine().AddRepairs().UseStorage(settings);
        builder.Services.AddLanguages().AddSingleton<ProblemTexts>();
        _app = builder.Build();
    }

    /// <summary>What the host says in the language of the command.</summary>
    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    /// <summary>Sets it up.</summary>
    public static async Task<Workbench> OpenAsync(CancellationToken cancellationToken)
    {
        var bench = new Workbench();
        await using var scope = bench._app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IDatabaseMigrator>().MigrateAsync(cancellationToken);
        return bench;
    }

    /// <summary>
    /// Publishes all that can be: what is looked at after that stands beside the others, and may use them.
    /// </summary>
    public async Task PublishAsync(IReadOnlyList<DefinitionFile> files, CancellationToken cancellationToken)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        foreach (var definition in (await ReadableAsync(services, files, cancellationToken))
            .OrderBy(definition => definition.DefinitionId, StringComparer.Ordinal)
            .ThenBy(definition => definition.Version))
        {
            await TryPublishAsync(services, definition, cancellationToken);
        }
    }

    /// <summary>Says of each what there is to say beside those that are published.</summary>
    public async Task<IReadOnlyList<(DefinitionFile File, ReviewedDefinition Review)>> ReviewAsync(
        IReadOnlyList<DefinitionFile> files, CancellationToken cancellationToken)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        List<(DefinitionFile, ReviewedDefinition)> reviews = [];
        foreach (var file in files)
        {
            var review = services.GetRequiredService<DefinitionReview>();
            reviews.Add((file, await review.OfAsync(file.Json, cancellationToken)));
        }

        return reviews;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private static async Task<IReadOnlyList<WorkflowDefinition>> ReadableAsync(
        IServiceProvider services, IEnumerable<DefinitionFile> files, CancellationToken cancellationToken)
    {
        List<WorkflowDefinition> definitions = [];
        foreach (var file in files)
        {
            try
            {
                definitions.Add(await services.GetRequiredService<DefinitionLibrary>()
                    .CheckAsync(file.Json, cancellationToken));
            }
            catch (InvalidRequestException)
            {
                continue; // its review says why
            }
        }

        return definitions;
    }

    private static async Task TryPublishAsync(
        IServiceProvider services, WorkflowDefinition definition, CancellationToken cancellationToken)
    {
        try
        {
            var latest = await services.GetRequiredService<IDefinitionStore>()
                .FindLatestAsync(definition.DefinitionId, cancellationToken);
            await services.GetRequiredService<DefinitionLibrary>()
                .PublishAfterAsync(definition, latest, cancellationToken);
        }
        catch (InvalidRequestException)
        {
            return; // likewise
        }
    }
}
