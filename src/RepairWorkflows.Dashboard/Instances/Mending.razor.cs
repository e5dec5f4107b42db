using MediatR;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Logging;
using MudBlazor;
using RepairWorkflows.Dashboard.Messages;
using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Repairs.Instances;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Dashboard.Instances;

/// <summary>Has faulted steps of an instance done again, calls it off, or removes it.</summary>
public partial class Mending
{
    private bool _isUnderWay;

    /// <summary>The instance.</summary>
    [Parameter, EditorRequired]
    public InstanceHeader Header { get; set; } = default!;

    /// <summary>Whether it runs a repair order: then only its process ends it, and its record stays.</summary>
    [Parameter, EditorRequired]
    public bool IsOfOrder { get; set; }

    /// <summary>Whether its state cannot be read: then it can only be removed.</summary>
    [Parameter, EditorRequired]
    public bool IsUnreadable { get; set; }

    /// <summary>Who looks.</summary>
    [Parameter, EditorRequired]
    public Actor By { get; set; } = default!;

    /// <summary>Something was done; true when the instance is gone.</summary>
    [Parameter]
    public EventCallback<bool> Mended { get; set; }

    [Inject]
    private CaseMessages Messages { get; set; } = default!;

    [Inject]
    private IDialogService Dialogs { get; set; } = default!;

    [Inject]
    private ISnackbar Snackbar { get; set; } = default!;

    [Inject]
    private ILogger<Mending> Log { get; set; } = default!;

    private bool IsRunning => Header.Status is InstanceStatus.Pending or InstanceStatus.Suspended;

    private bool CanRetry => Header.HasOpenFault && !IsUnreadable;

    private bool CanCancel => IsRunning && !IsOfOrder && !IsUnreadable;

    private bool CanRemove => !IsOfOrder && (IsUnreadable || !IsRunning);

    private Task RetryAsync() => SendAsync(new RetryFaulted(Header.Id, By), answer => answer switch
    {
        { Steps: 0 } => Well(Words["mend.nothing"]),
        { Failure: { } failure } => (Words.Format("mend.failed-again", failure), Severity.Warning),
        _ => Well(Words.Format("mend.retried", answer.Steps)),
    });

    private async Task CancelAsync()
    {
        if (await IsWishedAsync("cancel"))
        {
            await SendAsync(new CancelInstance(Header.Id, By), _ => Well(Words["mend.cancelled"]));
        }
    }

    private async Task RemoveAsync()
    {
        if (await IsWishedAsync("remove"))
        {
            await SendAsync(new RemoveInstance(Header.Id, By), _ => Well(Words["mend.removed"]), isGone: true);
        }
    }

    private async Task<bool> IsWishedAsync(string what) => await Dialogs.ShowMessageBoxAsync(
        Words[$"mend.{what}"], Words.Format($"mend.{what}.ask", Header.Id), Words[$"mend.{what}"],
        cancelText: Words["mend.keep"]) is true;

    private static (string Text, Severity Severity) Well(string text) => (text, Severity.Success);

    private async Task SendAsync<TAnswer>(
        IRequest<TAnswer> command, Func<TAnswer, (string Text, Severity Severity)> say, bool isGone = false)
    {
        _isUnderWay = true;
        try
        {
            var answer = await Messages.SendAsync(command, CancellationToken.None);
            var (text, severity) = say(answer);
            Snackbar.Add(text, severity);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            var refusal = Refusal.From(exception, Words);
            Snackbar.Add(refusal.Text, Severity.Error);
            isGone = false;
            if (refusal.Code == Refusal.Unexpected)
            {
                DashboardLog.CommandFailed(Log, command.GetType().Name, exception);
            }
        }
        finally
        {
            _isUnderWay = false;
        }

        await Mended.InvokeAsync(isGone);
    }
}
