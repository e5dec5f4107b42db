using Microsoft.AspNetCore.Components;
using MudBlazor;
using RepairWorkflows.Dashboard.Language;
using RepairWorkflows.Dashboard.Messages;
using RepairWorkflows.Engine.Runtime.Inspection;
using RepairWorkflows.Engine.Runtime.Queue;
using RepairWorkflows.Repairs.Auditing;
using RepairWorkflows.Repairs.Findings;

namespace RepairWorkflows.Dashboard.Findings;

/// <summary>What does not go on by itself, a page of each kind.</summary>
public partial class FindingsPage
{
    private FindingsView? _view;

    [Inject]
    private CaseMessages Messages { get; set; } = default!;

    [Inject]
    private Moments Moments { get; set; } = default!;

    [Inject]
    private IDialogService Dialogs { get; set; } = default!;

    [Inject]
    private ISnackbar Snackbar { get; set; } = default!;

    /// <inheritdoc/>
    protected override Task ReadAsync(CancellationToken cancellationToken) =>
        (_view ??= new FindingsView(Messages, Reader)).ReadAsync(cancellationToken);

    // Orders change all the time, and hardly ever change anything here: the poll is enough.
    /// <inheritdoc/>
    protected override bool Shows(IReadOnlyCollection<Guid> orderIds) => false;

    private static IEnumerable<(FindingKind Kind, Found<InstanceFinding> Found)> InstancesOf(FindingPages pages) =>
    [
        (FindingKind.Stuck, pages.Stuck), (FindingKind.Faulted, pages.Faulted),
        (FindingKind.SetAside, pages.SetAside),
    ];

    private static IEnumerable<(FindingKind Kind, Found<AuditFinding> Found)> AuditsOf(FindingPages pages) =>
        [(FindingKind.Audit, pages.Audit), (FindingKind.Verification, pages.Verification)];

    private Task TurnAsync(FindingKind kind, bool isForward)
    {
        _view?.Turn(kind, isForward);
        return RefreshAsync();
    }

    private async Task DismissAsync(DeadStimulus letter)
    {
        var parameters = new DialogParameters<DismissDialog>
        {
            { dialog => dialog.Id, letter.Stimulus.Id },
            { dialog => dialog.By, Reader },
        };
        var opened = await Dialogs.ShowAsync<DismissDialog>(Words["findings.dismiss"], parameters);
        if (await opened.Result is { Canceled: false })
        {
            Snackbar.Add(Words["findings.dismissed"], Severity.Success);
        }

        await RefreshAsync();
    }

    private string TextOf(FailingTimer timer) => Words.Format(
        timer.InstanceId is null ? "findings.timer.start" : "findings.timer.rest",
        timer.Attempts, Moments.InWords(timer.NextAttemptAt), timer.OwnerId.Split('/')[^1],
        Words.Of("stimulus", timer.Name));

    private string TextOf(FailingMessage message) => Words.Format(
        "findings.message.text", Words.Of("message", message.Kind), message.Attempts,
        Moments.InWords(message.NextAttemptAt));

    private string? CorrelationOf(DeadStimulus letter) =>
        letter.Stimulus.CorrelationId is { } id ? Words.Format("findings.correlation", id) : null;

    private string TextOf(DeadStimulus letter) => Words.Format(
        letter.Failure is null ? "findings.dead-letter.unwanted" : "findings.dead-letter.failed",
        NameOf(letter.Stimulus));

    private string NameOf(QueuedStimulus stimulus) =>
        stimulus.EventName is { Length: > 0 } name
            ? Words.Format("findings.event", name)
            : Words.Of("stimulus", stimulus.Name);
}
