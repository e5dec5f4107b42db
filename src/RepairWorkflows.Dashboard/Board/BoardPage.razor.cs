using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;
using RepairWorkflows.Dashboard.Account;
using RepairWorkflows.Dashboard.Messages;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Dashboard.Board;

/// <summary>The open orders, nearest deadline first.</summary>
public partial class BoardPage
{
    private static readonly TimeSpan TypingPause = TimeSpan.FromMilliseconds(300);

    private CaseList? _list;
    private ITimer? _typing;
    private bool _isMine;
    private bool _isFirst;
    private string _text = "";

    [Inject]
    private CaseMessages Messages { get; set; } = default!;

    [Inject]
    private IOtherAccounts OtherAccounts { get; set; } = default!;

    [Inject]
    private IOptions<DashboardOptions> Options { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    private string Summary => _list is { Rows.Count: > 0 } list
        ? Words.Format(list.HasMore ? "board.shown-more" : "board.shown", list.Rows.Count)
        : "";

    private string Empty => (_text.Trim(), _isMine) switch
    {
        ({ Length: > 0 } text, _) => Words.Format("board.empty-text", text),
        (_, true) => Words["board.empty-mine"],
        _ => Words["board.empty"],
    };

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        _list = new CaseList(Messages, Options);
        _typing = Clock.CreateTimer(
            _ => _ = InvokeAsync(StartOverAsync), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <inheritdoc/>
    protected override async Task ReadAsync(CancellationToken cancellationToken)
    {
        var filter = new CaseFilter
        {
            TasksOf = _isMine ? Reader : null,
            Text = _text.Trim() is { Length: > 0 } text ? text : null,
        };
        await _list!.ReadAsync((after, size) => new GetOpenCases(filter, after, size, Reader), cancellationToken);
        _isFirst = _list.Rows.Count == 0 && Reader.IsIn([Role.Administrator])
            && !await OtherAccounts.AnyAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        _typing?.Dispose();
        base.Dispose(disposing);
    }

    private static string Pressed(bool isPressed) => isPressed ? "true" : "false";

    private Task ShowAsync(bool isMine)
    {
        _isMine = isMine;
        return StartOverAsync();
    }

    private void SearchSoon() => _typing?.Change(TypingPause, Timeout.InfiniteTimeSpan);

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
