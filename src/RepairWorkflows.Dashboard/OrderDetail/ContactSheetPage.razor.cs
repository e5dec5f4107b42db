using Microsoft.AspNetCore.Components;
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

    [Inject]
    private CaseMessages Messages { get; set; } = default!;

    /// <inheritdoc/>
    protected override Task ReadAsync(CancellationToken cancellationToken) =>
        (_view ??= new OrderView(Messages, Reader)).ReadAsync(new RepairOrderId(Id), cancellationToken);

    /// <inheritdoc/>
    protected override bool Shows(IReadOnlyCollection<Guid> orderIds) => orderIds.Contains(Id);
}
