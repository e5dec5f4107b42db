using MediatR;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using RepairWorkflows.Dashboard.Actions;
using RepairWorkflows.Dashboard.Forms;
using RepairWorkflows.Repairs;
using RepairWorkflows.Repairs.Rulebook;

namespace RepairWorkflows.Dashboard.Rulebook;

/// <summary>Publishes a version with a reason.</summary>
public partial class PublishPanel
{
    private readonly FormDraft _draft = new(PublicationReason.Form);
    private Sending? _sending;

    /// <summary>What is sent, for a reason.</summary>
    [Parameter, EditorRequired]
    public Func<string, IRequest<RulePublished>> Command { get; set; } = default!;

    /// <summary>Whether it makes sense, as far as is known.</summary>
    [Parameter]
    public bool CanPublish { get; set; } = true;

    /// <summary>Whether another version is in force by now than what was prepared is based on.</summary>
    [Parameter]
    public bool IsBehind { get; set; }

    /// <summary>It was published.</summary>
    [Parameter]
    public EventCallback Published { get; set; }

    /// <summary>What was prepared is not wanted any more.</summary>
    [Parameter]
    public EventCallback Dropped { get; set; }

    /// <summary>What was prepared shall be based on the version in force.</summary>
    [Parameter]
    public EventCallback Rebased { get; set; }

    /// <summary>What would change.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    [Inject]
    private IServiceProvider Services { get; set; } = default!;

    [Inject]
    private ISnackbar Snackbar { get; set; } = default!;

    private bool HasConflict => IsBehind || _sending?.Refusal?.Code == RepairErrors.RulesChanged;

    /// <inheritdoc/>
    protected override void OnInitialized() => _sending = Services.GetRequiredService<Sending>();

    private async Task SendAsync()
    {
        var command = Command(_draft.Fields[0].Text);
        if (_sending is not null && await _sending.SendAsync(_draft, command, CancellationToken.None) is { } published)
        {
            Snackbar.Add(
                Words.Format("rules.published", published.Name, published.Version, published.OrdersReviewed),
                Severity.Success);
            await Published.InvokeAsync();
        }
    }

    private async Task RebaseAsync()
    {
        _sending = Services.GetRequiredService<Sending>();
        await Rebased.InvokeAsync();
    }
}
