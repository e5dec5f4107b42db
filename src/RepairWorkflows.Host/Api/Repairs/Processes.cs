using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using RepairWorkflows.Engine;
using RepairWorkflows.Host.Language;
using RepairWorkflows.Repairs;
using RepairWorkflows.Repairs.Forms;

namespace RepairWorkflows.Host.Api.Repairs;

/// <summary>Tells which processes can be started, and with what.</summary>
internal static class Processes
{
    /// <summary>Maps the slice.</summary>
    public static void MapProcesses(this RouteGroupBuilder api)
    {
        var processes = api.MapGroup("/processes").WithTags("Processes");
        processes.MapGet("", List)
            .WithName("ListProcesses").WithSummary("Lists the processes that can be started, with their forms.");
        processes.MapGet("/{process}/form", ShowForm)
            .WithName("GetProcessForm").WithSummary("Tells what has to be filled in to start a process, and who may.")
            .ProducesProblem(404);
    }

    private static async Task<Ok<IReadOnlyList<Form>>> List(IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok<IReadOnlyList<Form>>(
            [
                .. (await mediator.Send(new GetProcessForms(), cancellationToken))
                    .Select(form => form.InWords("process")),
            ]);

    private static async Task<Ok<Form>> ShowForm(
        string process, IMediator mediator, CancellationToken cancellationToken) =>
        await mediator.Send(new GetProcessForm(process), cancellationToken) is { } form
            ? TypedResults.Ok(form.InWords("process"))
            : throw new NotFoundException(RepairErrors.ProcessNotFound, $"There is no process {process}.");
}
