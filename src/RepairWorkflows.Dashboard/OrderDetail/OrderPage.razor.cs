using Microsoft.AspNetCore.Components;
using MudBlazor;
using RepairWorkflows.Dashboard.Actions;
using RepairWorkflows.Dashboard.Forms;
using RepairWorkflows.Dashboard.Messages;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Tasks;

namespace RepairWorkflows.Dashboard.OrderDetail;

/// <summary>One order: what to do now, its deadlines, its particulars and what happened.</summary>
public partial class OrderPage
{
    private OrderView? _view;
    private Guid _shown;

    /// <summary>Which order.</summary>
    [Parameter]
    public Guid Id { get; set; }

    [Inject]
    private CaseMessages Messages { get; set; } = default!;

    [Inject]
    private IDialogService Dialogs { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    [Inject]
    private ISnackbar Snackbar { get; set; } = default!;

    /// <inheritdoc/>
    protected override void OnInitialized() => _shown = Id;

    /// <inheritdoc/>
    protected override Task OnParametersSetAsync()
    {
        if (_shown == Id)
        {
            return Task.CompletedTask;
        }

        // From one order straight to another: nothing of the first may be left on the page.
        _shown = Id;
        _view = null;
        return RefreshAsync();
    }

    /// <inheritdoc/>
    protected override Task ReadAsync(CancellationToken cancellationToken) =>
        (_view ??= new OrderView(Messages, Reader)).ReadAsync(new RepairOrderId(Id), cancellationToken);

    /// <inheritdoc/>
    protected override bool Shows(IReadOnlyCollection<Guid> orderIds) => orderIds.Contains(Id);

    // A number whose middle is hidden from this person cannot be called.
    private static string? PhoneLink(string phone) => phone.Contains('*', StringComparison.Ordinal)
        ? null
        : $"tel:{string.Concat(phone.Where(character => char.IsAsciiDigit(character) || character == '+'))}";

    // What runs matters now: nearest limit first; what is over follows, latest first.
    private static IEnumerable<ClockExplanation> InOrder(IEnumerable<ClockExplanation> clocks) => clocks
        .OrderBy(clock => clock.Clock.State == ClockState.Stopped)
        .ThenBy(clock => clock.Clock.State == ClockState.Stopped
            ? -clock.Clock.StoppedAt?.Ticks ?? 0
            : clock.Clock.DueAt?.Ticks ?? long.MaxValue);

    private async Task TakeAsync(TaskRecord? task, Form form)
    {
        var parameters = new DialogParameters<ActionDialog>
        {
            { dialog => dialog.OrderId, Id },
            { dialog => dialog.Task, task },
            { dialog => dialog.Form, form },
            { dialog => dialog.By, Reader },
            { dialog => dialog.Hint, FirstAnswers.Hint(form.Name, _view!.Facts, Moments, Words) },
            {
                dialog => dialog.Answers,
                FirstAnswers.Of(form.Name, _view.Case!.Order, _view.Facts, Moments, Clock.GetUtcNow())
            },
        };
        var opened = await Dialogs.ShowAsync<ActionDialog>(Words.Action(form), parameters);
        var answer = await opened.Result;
        if (answer is { Canceled: false })
        {
            Snackbar.Add(Words.Format("order.taken", Words.Action(form)), Severity.Success);
        }

        await RefreshAsync();
    }
}
