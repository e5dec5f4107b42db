using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using MudBlazor;
using RepairWorkflows.Dashboard.Account;
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
    private Actor _actor = SignedIn.Nobody;
    private Guid _shown;

    /// <summary>Which order.</summary>
    [Parameter]
    public Guid Id { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = default!;

    [Inject]
    private CaseMessages Messages { get; set; } = default!;

    [Inject]
    private IDialogService Dialogs { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    [Inject]
    private ISnackbar Snackbar { get; set; } = default!;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        _actor = SignedIn.From((await Authentication).User);
        _view = new OrderView(Messages, _actor);
        _shown = Id;
        await base.OnInitializedAsync();
    }

    /// <inheritdoc/>
    protected override Task OnParametersSetAsync()
    {
        if (_view is null || _shown == Id)
        {
            return Task.CompletedTask;
        }

        // From one order straight to another: nothing of the first may be left on the page.
        _shown = Id;
        _view = new OrderView(Messages, _actor);
        return RefreshAsync();
    }

    /// <inheritdoc/>
    protected override Task ReadAsync(CancellationToken cancellationToken) =>
        _view!.ReadAsync(new RepairOrderId(Id), cancellationToken);

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
            { dialog => dialog.By, _actor },
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
