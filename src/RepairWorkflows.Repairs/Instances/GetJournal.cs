using MediatR;
using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Execution;
using RepairWorkflows.Engine.Execution.Format;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Instances;

/// <summary>Asks for an instance's journal, the newest entry first, a page at a time.</summary>
/// <param name="InstanceId">Whose; one that is not there has none.</param>
/// <param name="Before">Where the page before ended (<see cref="JournalPage.Next"/>); null for the end.</param>
/// <param name="Size">How many entries, 1 to 200.</param>
/// <param name="By">Who asks, as in <see cref="GetInstance"/>.</param>
/// <exception cref="NotAllowedException"><see cref="RepairErrors.CaseNotReadable"/>.</exception>
public sealed record GetJournal(string InstanceId, int? Before, int Size, Actor By) : IRequest<JournalPage>;

/// <summary>A page of a journal.</summary>
/// <param name="Lines">The entries.</param>
/// <param name="Next">Asks for the page after this one, which is older; null when there is none.</param>
public sealed record JournalPage(IReadOnlyList<JournalLine> Lines, int? Next);

/// <summary>One entry of a journal.</summary>
/// <param name="Sequence">Counts from 0 over the instance's life.</param>
/// <param name="At">When.</param>
/// <param name="Step">What people call the step.</param>
/// <param name="ActivityType">Its type.</param>
/// <param name="Event">What happened, as <see cref="JournalEvents"/> names it.</param>
/// <param name="Message">More about it; null for none.</param>
public sealed record JournalLine(
    int Sequence, DateTimeOffset At, string Step, string ActivityType, string Event, string? Message);

internal sealed class GetJournalHandler(
    IInstanceReader instances, IWorkflowStore store, DefinitionCatalogue definitions)
    : IRequestHandler<GetJournal, JournalPage>
{
    private const int LargestPage = 200;

    // One burst may be long: few are held at once.
    private const int BurstsAtOnce = 4;

    public async Task<JournalPage> Handle(GetJournal request, CancellationToken cancellationToken)
    {
        CaseSight.RequireReading(request.By);
        var size = Math.Clamp(request.Size, 1, LargestPage);
        var names = await NamesAsync(request.InstanceId, cancellationToken);
        List<JournalLine> lines = [];
        var before = request.Before;
        while (lines.Count < size && before is not 0)
        {
            var logs = await instances.ReadLogEndAsync(request.InstanceId, before, BurstsAtOnce, cancellationToken);
            lines.AddRange(logs.Select(log => LogCodec.Read(log.Content)).SelectMany(burst => Lines(burst, request)));
            before = logs is [.., var first] ? first.FirstSequence : 0;
        }

        lines = [.. lines.Take(size)];
        return new JournalPage(
            [
                .. lines.Select(line => line with
                {
                    Step = names.Of(line.Step), Message = CaseSight.For(request.By, line.Message),
                }),
            ],
            lines is [.., { Sequence: > 0 and var last }] ? last : null);
    }

    private static IEnumerable<JournalLine> Lines(BurstRecord burst, GetJournal request) =>
        burst.Entries.Reverse()
            .Where(entry => request.Before is not { } before || entry.Sequence < before)
            .Select(entry => new JournalLine(
                entry.Sequence, burst.At, entry.ActivityId, entry.ActivityType, entry.EventName, entry.Message));

    private async Task<StepNames> NamesAsync(string instanceId, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(instanceId, cancellationToken) is not { Header: var header })
        {
            return new StepNames(null);
        }

        try
        {
            return new StepNames(await definitions.GetVersionAsync(header.DefinitionVersionId, cancellationToken));
        }
        catch (CodedException)
        {
            return new StepNames(null);     // the journal names steps by their ids then
        }
    }
}
