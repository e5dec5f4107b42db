using MediatR;
using Microsoft.Extensions.Logging;
using RepairWorkflows.Dashboard.Forms;
using RepairWorkflows.Dashboard.Language;
using RepairWorkflows.Dashboard.Messages;

namespace RepairWorkflows.Dashboard.Actions;

/// <summary>Sends what a form says, once at a time, and shows refusals where they belong.</summary>
internal sealed class Sending(CaseMessages messages, Words words, ILogger<Sending> log)
{
    /// <summary>Whether an answer is awaited: a second click meanwhile does nothing.</summary>
    public bool IsUnderWay { get; private set; }

    /// <summary>Why it was refused the last time; null when it was not, or when fields say it all.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>Sends; null when it was refused or is under way already.</summary>
    public async Task<TAnswer?> SendAsync<TAnswer>(
        FormDraft draft, IRequest<TAnswer> command, CancellationToken cancellationToken)
        where TAnswer : class
    {
        if (IsUnderWay)
        {
            return null;
        }

        IsUnderWay = true;
        Refusal = null;
        try
        {
            return await messages.SendAsync(command, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Show(draft, Messages.Refusal.From(exception, words));
            if (Refusal?.Code == Messages.Refusal.Unexpected)
            {
                DashboardLog.CommandFailed(log, command.GetType().Name, exception);
            }

            return null;
        }
        finally
        {
            IsUnderWay = false;
        }
    }

    private void Show(FormDraft draft, Refusal refusal)
    {
        draft.Show(refusal.Fields, error => Messages.Refusal.Say(error, words));
        Refusal = refusal.Fields.Count == 0 ? refusal : null;
    }
}
