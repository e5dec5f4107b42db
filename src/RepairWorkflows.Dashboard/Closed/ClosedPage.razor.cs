using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;
using RepairWorkflows.Dashboard.Board;
using RepairWorkflows.Dashboard.Messages;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Dashboard.Closed;

/// <summary>The orders that are over, latest first.</summary>
public partial class ClosedPage
{
    private CaseList? _list;
    private string _text = "";

    [Inject]
    private CaseMessages Messages { get; set; } = default!;

    [Inject]
    private IOptions<DashboardOptions> Options { get; set; } = default!;

    /// <inheritdoc/>
    protected override void OnInitialized() => _list = new CaseList(Messages, Options);

    /// <inheritdoc/>
    protected override Task ReadAsync(CancellationToken cancellationToken)
    {
        var filter = new CaseFilter { Text = _text.Trim() is { Length: > 0 } text ? text : null };
        return _list!.ReadAsync((after, size) => new GetClosedCases(filter, after, size, Reader), cancellationToken);
    }

    private Task StartOverAsync()
    {
        _list?.StartOver();
        return RefreshAsync();
    }

    private Task MoreAsync()
    {
        _list?.WantMore();
        return RefreshAsync();
    }
}
