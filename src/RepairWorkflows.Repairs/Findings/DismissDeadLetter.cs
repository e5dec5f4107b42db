using MediatR;
using Microsoft.Extensions.Logging;
using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Runtime.Queue;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Texts;

namespace RepairWorkflows.Repairs.Findings;

/// <summary>
/// Takes a dead letter off the findings: somebody has seen to it. Who, when and why is kept with it, for as long as
/// dead letters are kept.
/// </summary>
/// <param name="Id">Which.</param>
/// <param name="Reason">Why nothing more is to be done about it; 1 to 2,000 characters.</param>
/// <param name="By">Who wishes it: <see cref="FindingSight.Menders"/> only.</param>
/// <exception cref="NotAllowedException"><see cref="RepairErrors.ActionNotAllowed"/>.</exception>
/// <exception cref="InvalidRequestException"><see cref="RepairErrors.ActionInvalid"/>: no reason.</exception>
/// <exception cref="NotFoundException"><see cref="RepairErrors.DeadLetterNotFound"/>.</exception>
public sealed record DismissDeadLetter(string Id, string? Reason, Actor By) : IRequest<Dismissal>
{
    /// <summary>What has to be filled in.</summary>
    public static Form Form { get; } = new("dismiss-dead-letter", [Field.Reason]);
}

internal sealed class DismissDeadLetterHandler(
    IQueuedStimuli stimuli, FindingCounter counter, TimeProvider clock, ILogger<DismissDeadLetterHandler> log)
    : IRequestHandler<DismissDeadLetter, Dismissal>
{
    public async Task<Dismissal> Handle(DismissDeadLetter request, CancellationToken cancellationToken)
    {
        FindingSight.RequireMending(request.By);
        var now = clock.GetUtcNow();
        var (fields, errors) = FormReader.Read(
            DismissDeadLetter.Form.Fields, new() { [Field.Reason.Name] = request.Reason }, now);
        if (errors.Count > 0)
        {
            throw new InvalidRequestException(RepairErrors.ActionInvalid, Text(RepairErrors.ActionInvalid), errors);
        }

        var dismissal = new Dismissal(request.By.Name, now, fields.Required(Field.Reason.Name));
        if (!await stimuli.DismissAsync(request.Id, dismissal, cancellationToken))
        {
            throw new NotFoundException(RepairErrors.DeadLetterNotFound, Text(RepairErrors.DeadLetterNotFound));
        }

        counter.Forget();
        RepairsLog.DeadLetterDismissed(log, request.Id);
        return dismissal;
    }

    private static string Text(string code) => RepairTexts.Get($"error.{code}");
}
