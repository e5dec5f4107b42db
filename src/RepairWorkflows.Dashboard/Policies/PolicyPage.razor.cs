using Microsoft.AspNetCore.Components;
using RepairWorkflows.Dashboard.Messages;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Rulebook;

namespace RepairWorkflows.Dashboard.Policies;

/// <summary>One limit: its form, what it would mean, and its versions.</summary>
public partial class PolicyPage
{
    private string? _shown;
    private RuleList? _rules;
    private PolicyView? _view;
    private PolicyDraft? _draft;
    private int? _newest;

    /// <summary>What it is called.</summary>
    [Parameter]
    public string Name { get; set; } = "";

    [Inject]
    private CaseMessages Messages { get; set; } = default!;

    private string Title => Policies[Name];

    private bool MayPublish => Reader.IsIn(RuleSight.Publishers);

    private bool IsPending => _view is null || TextOf(_draft) != _beginning;

    // Somebody published while changes were being prepared here.
    private bool IsBehind => IsPending && _newest != _view?.Newest.Version.Number;

    /// <summary>The address of a limit's page.</summary>
    public static string PathTo(string name) => $"clock-policies/{Uri.EscapeDataString(name)}";

    /// <inheritdoc/>
    protected override void OnInitialized() => _shown = Name;

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (_shown == Name || State == Feed.ReadState.Loading)
        {
            return;
        }

        // Straight to another limit: nothing of the first may be left on the page.
        _shown = Name;
        _view = null;
        await StartAgainAsync();
    }

    /// <inheritdoc/>
    protected override async Task ReadAsync(CancellationToken cancellationToken)
    {
        _rules = await Messages.SendAsync(new GetRules(Reader), cancellationToken);
        var read = await Messages.SendAsync(new GetPolicy(Name, Reader), cancellationToken);
        var isNewer = _newest != read?.Newest.Version.Number || _draft is null;
        _newest = read?.Newest.Version.Number;
        if (!isNewer || (_draft is not null && IsPending))
        {
            return;     // what is being edited stays on the version it was begun on, until its author says otherwise
        }

        _view = read;
        if (read is not null || MayPublish)
        {
            await BeginAsync(read?.Newest.Policy ?? NewPolicy());
        }
    }

    // Orders change all the time, limits seldom: the poll is enough.
    /// <inheritdoc/>
    protected override bool Shows(IReadOnlyCollection<Guid> orderIds) => false;

    private static string? TextOf(PolicyDraft? draft) =>
        draft?.Policy is { } policy ? RuleTexts.Write(policy) : null;

    private ClockPolicy NewPolicy() => new()
    {
        Name = Name,
        Length = ClockLength.OfWork(TimeSpan.FromHours(8)),
        Stages = [ClockStage.At(80, Role.ServiceAgent), ClockStage.At(ClockStage.Limit, Role.ServiceSupervisor)],
    };
}
