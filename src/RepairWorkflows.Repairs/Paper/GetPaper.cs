using System.Globalization;
using MediatR;
using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Texts;

namespace RepairWorkflows.Repairs.Paper;

/// <summary>Asks for what can be printed of an order.</summary>
/// <param name="OrderId">Which order.</param>
/// <param name="Kind">What, one of <see cref="PaperKind"/>.</param>
/// <param name="By">Who asks: who may read the order may print it.</param>
/// <param name="Language">The language it is printed in.</param>
/// <exception cref="NotFoundException">
/// <see cref="RepairErrors.CaseNotFound"/>, or <see cref="RepairErrors.PaperNotThere"/>: it has not been written.
/// </exception>
public sealed record GetPaper(RepairOrderId OrderId, string Kind, Actor By, CultureInfo Language) : IRequest<PaperForm>
{
    /// <summary>The process the sender knows the order to belong to; null asks no such thing.</summary>
    public string? Process { get; init; }
}

internal sealed class GetPaperHandler(IMediator mediator, PaperForms forms) : IRequestHandler<GetPaper, PaperForm>
{
    public async Task<PaperForm> Handle(GetPaper request, CancellationToken cancellationToken)
    {
        var view = await mediator.Send(new GetCase(request.OrderId, request.By), cancellationToken);
        if (view is null || (request.Process is { } process && view.Order.Process != process))
        {
            throw NotFound(RepairErrors.CaseNotFound, request.Language);
        }

        return forms.Make(view.Order, request.Kind, request.Language)
            ?? throw NotFound(RepairErrors.PaperNotThere, request.Language);
    }

    private static NotFoundException NotFound(string code, CultureInfo language) =>
        new(code, RepairTexts.Get($"error.{code}", language));
}
