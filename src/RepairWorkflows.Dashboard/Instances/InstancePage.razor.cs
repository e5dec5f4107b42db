using Microsoft.AspNetCore.Components;
using RepairWorkflows.Dashboard.Messages;
using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Repairs.Instances;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Dashboard.Instances;

/// <summary>One workflow instance: where it stands, what went wrong, what it waits for and what it did.</summary>
public partial class InstancePage
{
    private const int JournalSize = 50;

    private InstanceReport? _report;
    private JournalPage _journal = new([], null);
    private string _shown = "";
    private int? _before;
    private bool _isGone;

    /// <summary>Which instance.</summary>
    [Parameter]
    public string Id { get; set; } = "";

    [Inject]
    private CaseMessages Messages { get; set; } = default!;

    /// <summary>Where an instance is shown.</summary>
    internal static string PathTo(string instanceId) => $"instances/{Uri.EscapeDataString(instanceId)}";

    /// <inheritdoc/>
    protected override void OnInitialized() => _shown = Id;

    /// <inheritdoc/>
    protected override Task OnParametersSetAsync()
    {
        if (_shown == Id)
        {
            return Task.CompletedTask;
        }

        // From one instance straight to another: nothing of the first may be left on the page.
        _shown = Id;
        _report = null;
        _before = null;
        _isGone = false;
        return RefreshAsync();
    }

    /// <inheritdoc/>
    protected override async Task ReadAsync(CancellationToken cancellationToken)
    {
        var report = await Messages.SendAsync(new GetInstance(_shown, Reader), cancellationToken);
        _journal = report is null
            ? new JournalPage([], null)
            : await Messages.SendAsync(new GetJournal(_shown, _before, JournalSize, Reader), cancellationToken);
        _report = report;
    }

    /// <inheritdoc/>
    protected override bool Shows(IReadOnlyCollection<Guid> orderIds) =>
        Guid.TryParse(_shown, out var id) && orderIds.Contains(id);

    private string StatusOf(InstanceHeader header) => Words.Format(
        "instance.status",
        Words[header.Status is InstanceStatus.Pending or InstanceStatus.Suspended
            ? "instance.running"
            : "instance.over"],
        Words.Of("instance-status", header.IsStuck ? "stuck" : KebabCase.Of(header.Status)));

    private Task MendedAsync(bool isGone)
    {
        _isGone = isGone;
        return RefreshAsync();
    }

    private Task TurnAsync(int? before)
    {
        _before = before;
        return RefreshAsync();
    }
}
