using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using RepairWorkflows.Dashboard.Account;
using RepairWorkflows.Dashboard.Actions;
using RepairWorkflows.Dashboard.Feed;
using RepairWorkflows.Dashboard.Forms;
using RepairWorkflows.Dashboard.Language;
using RepairWorkflows.Dashboard.Messages;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Dashboard.Report;

/// <summary>Starts a process from a report.</summary>
public partial class ReportPage
{
    private IReadOnlyList<Form>? _forms;
    private FormDraft? _draft;
    private FormKey? _key;
    private Sending? _sending;
    private Actor _actor = SignedIn.Nobody;
    private ReadState _state = ReadState.Loading;
    private bool _hasForms;

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = default!;

    [Inject]
    private CaseMessages Messages { get; set; } = default!;

    [Inject]
    private IServiceProvider Services { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private ISnackbar Snackbar { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    [Inject]
    private Moments Moments { get; set; } = default!;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        _actor = SignedIn.From((await Authentication).User);
        await ReadAsync();
    }

    private async Task ReadAsync()
    {
        _state = ReadState.Loading;
        try
        {
            var all = await Messages.SendAsync(new GetProcessForms(), CancellationToken.None);
            _hasForms = all.Count > 0;
            _forms = [.. all.Where(form => form.Roles.Count == 0 || _actor.IsIn(form.Roles))];
            _state = ReadState.Ready;
            if (_forms.Count > 0)
            {
                Open(_forms[0]);
            }
        }
        catch (Exception)   // whatever broke, the page says so and offers another try
        {
            _state = ReadState.Failed;
        }
    }

    private void Open(Form form)
    {
        _draft = new FormDraft(form);
        _key = new FormKey(Clock);
        _sending = Services.GetRequiredService<Sending>();
    }

    private async Task SendAsync()
    {
        if (_draft is not { } draft || _sending is not { } sending || _key is null)
        {
            return;
        }

        var report = DraftJson.Of(draft, Moments);
        var command = new StartCase(draft.Form.Name, report, _actor, _key.For(_actor, draft.Form.Name, report));
        if (await sending.SendAsync(draft, command, CancellationToken.None) is { } started)
        {
            Snackbar.Add(Words.Format("report.done", started.Number), Severity.Success);
            Navigation.NavigateTo($"orders/{started.OrderId}");
        }
    }
}
