using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using RepairWorkflows.Dashboard.Account;
using RepairWorkflows.Dashboard.Messages;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Dashboard.OrderDetail;

/// <summary>The attempts to reach a customer, to be printed as evidence (S4.5.2).</summary>
public partial class ContactSheetPage
{
    private OrderView? _view;

    /// <summary>Which order.</summary>
    [Parameter]
    public Guid Id { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = default!;

    [Inject]
    private CaseMessages Messages { get; set; } = default!;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        _view = new OrderView(Messages, SignedIn.From((await Authentication).User));
        await base.OnInitializedAsync();
    }

    /// <inheritdoc/>
    protected override Task ReadAsync(CancellationToken cancellationToken) =>
        _view!.ReadAsync(new RepairOrderId(Id), cancellationToken);

    /// <inheritdoc/>
    protected override bool Shows(IReadOnlyCollection<Guid> orderIds) => orderIds.Contains(Id);
}
