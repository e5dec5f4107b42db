using Microsoft.AspNetCore.Http.HttpResults;
using RepairWorkflows.Host.Accounts;
using RepairWorkflows.Host.Api.Requests;
using RepairWorkflows.Host.Pictures;

namespace RepairWorkflows.Host.Api.Instances;

/// <summary>Shows the paths of instances as pictures.</summary>
internal static class InstancePictureRoutes
{
    /// <summary>Maps the slice.</summary>
    public static void MapInstancePictures(this RouteGroupBuilder api) =>
        api.MapGet("/instances/{instanceId}/picture.svg", Show).WithTags("Instances")
            .RequireAuthorization(AccountServices.DefinitionReaders)
            .WithMetadata(TakesQuery.Of<InstancePictureQuery>()).WithName("GetInstancePicture")
            .WithSummary("Draws as SVG which way an instance went, in the version that it runs.")
            .WithDescription(
                "Steps that it reached have a bold frame, their state and its time; arrows that it followed are bold.")
            .Produces(200, contentType: "image/svg+xml")
            .ProducesProblem(400).ProducesProblem(403).ProducesProblem(404);

    private static async Task<FileContentHttpResult> Show(
        string instanceId, [AsParameters] InstancePictureQuery query, HttpResponse response, InstancePictures pictures,
        CancellationToken cancellationToken)
    {
        var picture = await pictures.DrawAsync(instanceId, query.Flowchart, query.Instant, cancellationToken);
        return PictureFile.Answer(response, picture, $"{picture.Name} {instanceId}.svg", $"{picture.Title}.svg");
    }
}
