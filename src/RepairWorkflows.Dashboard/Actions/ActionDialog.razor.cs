using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using RepairWorkflows.Dashboard.Forms;
using RepairWorkflows.Dashboard.Messages;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Tasks;

namespace RepairWorkflows.Dashboard.Actions;

/// <summary>The form of an action; closes with <see cref="ActionTaken"/> once it has been taken.</summary>
public partial class ActionDialog
{
    private FormDraft? _draft;
    private FormKey? _key;
    private Sending? _sending;

    /// <summary>Which order.</summary>
    [Parameter, EditorRequired]
    public Guid OrderId { get; set; }

    /// <summary>The task that offers the action; null for one that can be taken at any time.</summary>
    [Parameter, EditorRequired]
    public TaskRecord? Task { get; set; }

    /// <summary>The action's form.</summary>
    [Parameter, EditorRequired]
    public Form Form { get; set; } = default!;

    /// <summary>Who acts.</summary>
    [Parameter, EditorRequired]
    public Actor By { get; set; } = default!;

    /// <summary>What stands in its fields at first, by name.</summary>
    [Parameter]
    public IReadOnlyDictionary<string, string> Answers { get; set; } = new Dictionary<string, string>();

    /// <summary>What helps to fill it in; null for nothing.</summary>
    [Parameter]
    public string? Hint { get; set; }

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = default!;

    [Inject]
    private IServiceProvider Services { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        _draft = new FormDraft(Form, Answers);
        _key = new FormKey(Clock);
        _sending = Services.GetRequiredService<Sending>();
    }

    private async Task SendAsync()
    {
        if (_draft is null || _sending is null || _key is null)
        {
            return;
        }

        var fields = DraftJson.Of(_draft, Moments);
        var key = _key.For(By, $"{OrderId}/{Form.Name}/{Task?.Id}", fields);
        var command = new TakeAction(new RepairOrderId(OrderId), Form.Name, fields, Task?.Id, By, key);
        if (await _sending.SendAsync(_draft, command, CancellationToken.None) is { } taken)
        {
            Dialog.Close(DialogResult.Ok(taken));
        }
    }
}
