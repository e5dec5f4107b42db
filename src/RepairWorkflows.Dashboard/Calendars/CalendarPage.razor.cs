using Microsoft.AspNetCore.Components;
using RepairWorkflows.Dashboard.Messages;
using RepairWorkflows.Repairs.Calendars;
using RepairWorkflows.Repairs.Rulebook;

namespace RepairWorkflows.Dashboard.Calendars;

/// <summary>One calendar: its year, its hours, its versions, and what is being changed about it.</summary>
public partial class CalendarPage
{
    private CalendarView? _view;
    private CalendarDifference? _difference;
    private (string Name, int? Version) _shown;
    private int? _newest;
    private int? _year;

    /// <summary>What it is called.</summary>
    [Parameter]
    public string Name { get; set; } = "";

    /// <summary>Which version; the one in force unless said.</summary>
    [SupplyParameterFromQuery]
    public int? Version { get; set; }

    [Inject]
    private CaseMessages Messages { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    private bool MayPublish => Reader.IsIn(RuleSight.Publishers);

    private bool MayEdit => MayPublish && _file is null && _view is { IsNewest: true };

    // Somebody published while changes were being prepared here.
    private bool IsBehind => _view is { } view && _newest is { } newest && newest != view.Newest.Number;

    private CalendarYear? ShownYear => (_preview?.After ?? _view?.Complete) is { } shown
        ? new CalendarYear(YearOf(shown), new WorkTime(shown), _preview is null ? null : Before)
        : null;

    private WorkTime? Before => _view is { } view ? new WorkTime(view.Complete) : null;

    /// <summary>The address of a calendar's page.</summary>
    public static string PathTo(string name) => $"calendars/{Uri.EscapeDataString(name)}";

    /// <inheritdoc/>
    protected override void OnInitialized() => _shown = (Name, Version);

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (_shown == (Name, Version) || State == Feed.ReadState.Loading)
        {
            return;
        }

        // To another version, or straight to another calendar: nothing of the first may be left on the page.
        _shown = (Name, Version);
        _view = null;
        Clear();
        await RefreshAsync();
    }

    /// <inheritdoc/>
    protected override async Task ReadAsync(CancellationToken cancellationToken)
    {
        var read = await Messages.SendAsync(new GetCalendar(Name, Version, Reader), cancellationToken);
        _newest = read?.Newest.Number;
        if (IsPending && _view is not null)
        {
            return;     // what is being prepared stays on the version it was begun on, until its author says otherwise
        }

        _view = read;
        _difference = read is { IsNewest: false }
            && await Messages.SendAsync(new GetCalendar(Name, null, Reader), cancellationToken) is { } newest
                ? CalendarDifference.Between(read.Complete, newest.Complete)
                : null;
    }

    // Orders change all the time, calendars seldom: the poll is enough.
    /// <inheritdoc/>
    protected override bool Shows(IReadOnlyCollection<Guid> orderIds) => false;

    private int YearOf(WorkCalendar shown) => _year ?? new WorkTime(shown).DayOf(Clock.GetUtcNow()).Year;

    private void Turn(int years) => _year = ShownYear!.Year + years;

    private string DownloadOf(string format) =>
        $"/api/v1/{PathTo(Name)}?format={format}&version={_view!.Version.Number}";

    private string FileName(string ending) => $"{Name}-{_view!.Version.Number}{ending}";
}
