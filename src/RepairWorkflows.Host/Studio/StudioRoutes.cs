using System.Security.Claims;
using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.HttpResults;
using RepairWorkflows.Dashboard.Missing;
using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Host.Accounts;
using RepairWorkflows.Host.Pictures;
using RepairWorkflows.Repairs.Drawings;

namespace RepairWorkflows.Host.Studio;

/// <summary>The designer's pages: one element of its package each, in the dashboard's frame.</summary>
internal static class StudioRoutes
{
    /// <summary>Where they lie.</summary>
    public const string Prefix = "/studio";

    private const string Definitions = $"{Prefix}/definitions";
    private const string Instances = $"{Prefix}/instances";

    /// <summary>Adds the package they are made of.</summary>
    public static IServiceCollection AddStudio(this IServiceCollection services) =>
        services.AddSingleton(_ => new StudioPackage(AppContext.BaseDirectory));

    /// <summary>Maps pages and files under <c>/studio</c>: any role may look, as with the API they call.</summary>
    public static void MapStudio(this WebApplication app)
    {
        var studio = app.MapGroup(Prefix).ExcludeFromDescription()
            .RequireAuthorization(AccountServices.DefinitionReaders);
        studio.MapStudioFiles();
        studio.MapGet("", () => TypedResults.LocalRedirect(Definitions));
        studio.MapGet("/definitions", Page(StudioView.Definitions, Definitions));
        studio.MapGet("/definitions/{id}", Page(StudioView.Definition, Definitions)).AddEndpointFilter(OfADefinition);
        studio.MapGet("/definitions/{id}/picture.svg", DefinitionPicture);
        studio.MapGet("/definitions/{id}/review", Review).AddEndpointFilter(OfADefinition);
        studio.MapGet("/instances", Page(StudioView.Instances, Instances));
        studio.MapGet("/instances/{id}", Page(StudioView.Instance, Instances)).AddEndpointFilter(OfAnInstance);
        studio.MapGet("/instances/{id}/picture.svg", InstancePicture);

        // What the elements would have the browser show; their page leads on by itself.
        studio.MapGet(
            "/workflows/definitions/{id}/edit", (string id) => TypedResults.LocalRedirect(Address(Definitions, id)));
        studio.MapGet(
            "/workflows/instances/{id}/view", (string id) => TypedResults.LocalRedirect(Address(Instances, id)));
    }

    private static ValueTask<object?> OfADefinition(
        EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        PageOf(context, next, async (services, id, ended) =>
            await services.GetRequiredService<IDefinitionStore>().FindLatestAsync(id, ended) is not null);

    private static ValueTask<object?> OfAnInstance(
        EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        PageOf(context, next, async (services, id, ended) =>
            await services.GetRequiredService<IWorkflowStore>().FindAsync(id, ended) is not null);

    // The designer takes what is not there for a failure of its own.
    private static async ValueTask<object?> PageOf(
        EndpointFilterInvocationContext context, EndpointFilterDelegate next,
        Func<IServiceProvider, string, CancellationToken, Task<bool>> isThere)
    {
        var http = context.HttpContext;
        return await isThere(http.RequestServices, (string)http.Request.RouteValues["id"]!, http.RequestAborted)
            ? await next(context)
            : new RazorComponentResult<MissingPage> { StatusCode = StatusCodes.Status404NotFound };
    }

    private static Delegate Page(StudioView view, string list) =>
        async (HttpRequest request, ClaimsPrincipal user, IAuthorizationService rights) =>
        {
            var id = request.RouteValues["id"] as string;
            return new RazorComponentResult<StudioPage>(new
            {
                View = view,
                Id = id,
                Here = Address(list, id),
                MayWrite = (await rights.AuthorizeAsync(user, AccountServices.DefinitionWriters)).Succeeded,
            });
        };

    private static Task<Results<ContentHttpResult, NoContent>> DefinitionPicture(
        string id, DefinitionPictures pictures, CancellationToken cancellationToken) =>
        OpeningPicture(async () => (await pictures.DrawAsync(id, version: null, cancellationToken)).Pictures[0]);

    private static Task<Results<ContentHttpResult, NoContent>> InstancePicture(
        string id, InstancePictures pictures, CancellationToken cancellationToken) =>
        OpeningPicture(() => pictures.DrawAsync(id, flowchart: null, asOf: null, cancellationToken));

    // What is seen while the designer starts: nothing, as long as there is nothing to be drawn.
    private static async Task<Results<ContentHttpResult, NoContent>> OpeningPicture(
        Func<Task<ProcessPicture>> draw)
    {
        try
        {
            return TypedResults.Content((await draw()).Svg, "image/svg+xml", Encoding.UTF8);
        }
        catch (Exception undrawn) when (undrawn is NotFoundException or InvalidRequestException)
        {
            return TypedResults.NoContent();
        }
    }

    private static async Task<RazorComponentResult<ReviewPage>> Review(
        string id, ClaimsPrincipal user, IDefinitionStore store, IAuthorizationService rights,
        CancellationToken cancellationToken) =>
        new(new
        {
            Definition = DefinitionSummary.Of(
                await store.FindLatestAsync(id, cancellationToken) ?? throw NotFoundException.OfDefinition(id)),
            Here = $"{Address(Definitions, id)}/review",
            MayWrite = (await rights.AuthorizeAsync(user, AccountServices.DefinitionWriters)).Succeeded,
        });

    private static string Address(string list, string? id) =>
        id is null ? list : $"{list}/{Uri.EscapeDataString(id)}";
}
