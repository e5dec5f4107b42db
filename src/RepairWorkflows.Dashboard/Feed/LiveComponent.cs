using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RepairWorkflows.Dashboard.Account;
using RepairWorkflows.Repairs;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Dashboard.Feed;

/// <summary>A screen that reads again when an order changes, and from time to time in any case.</summary>
public abstract class LiveComponent : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource _leaving = new();
    private IDisposable? _subscription;
    private ITimer? _poll;
    private bool _isReading;
    private bool _isStale;

    /// <summary>How far reading has come.</summary>
    protected ReadState State { get; private set; } = ReadState.Loading;

    /// <summary>Whether this person may still see what was read before.</summary>
    protected bool IsShown => State is not (ReadState.NotAllowed or ReadState.SessionEnded);

    /// <summary>Who reads. Known before the first read, and nobody until then.</summary>
    protected Actor Reader { get; private set; } = SignedIn.Nobody;

    /// <summary>The server's clock when the last read ended; browsers count from it.</summary>
    protected DateTimeOffset ReadAt { get; private set; }

    /// <summary>Canceled when the user leaves the screen.</summary>
    protected CancellationToken Leaving => _leaving.Token;

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = default!;

    [Inject]
    private ICaseFeed CaseFeed { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    [Inject]
    private IOptions<DashboardOptions> LiveOptions { get; set; } = default!;

    [Inject]
    private ILogger<LiveComponent> Log { get; set; } = default!;

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Reads what the screen shows. May be called any number of times, never twice at once.</summary>
    protected abstract Task ReadAsync(CancellationToken cancellationToken);

    /// <summary>Whether a change of these orders is seen on the screen; all of them unless overridden.</summary>
    protected virtual bool Shows(IReadOnlyCollection<Guid> orderIds) => true;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Reader = SignedIn.From((await Authentication).User);
        ReadAt = Clock.GetUtcNow();
        _subscription = CaseFeed.Subscribe(OnChanged);
        var interval = LiveOptions.Value.PollInterval;
        _poll = Clock.CreateTimer(_ => RefreshSoon(), null, interval, interval);
        await RefreshAsync();
    }

    /// <summary>Reads now; when a read is under way, once more after it.</summary>
    protected async Task RefreshAsync()
    {
        _isStale = true;
        if (_isReading)
        {
            return;
        }

        _isReading = true;
        while (_isStale && !_leaving.IsCancellationRequested)
        {
            _isStale = false;
            await TryReadAsync();
        }

        _isReading = false;
        StateHasChanged();
    }

    /// <summary>Lets go of the feed and the poll.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (!disposing)
        {
            return;
        }

        _subscription?.Dispose();
        _poll?.Dispose();
        _leaving.Cancel();
        _leaving.Dispose();
    }

    private async Task TryReadAsync()
    {
        try
        {
            await ReadAsync(Leaving);
            State = ReadState.Ready;
        }
        catch (OperationCanceledException) when (_leaving.IsCancellationRequested)
        {
            return;     // the user has gone: there is nobody to tell
        }
        catch (Exception exception) when (exception is NotAllowedException or SessionEndedException)
        {
            State = exception is NotAllowedException ? ReadState.NotAllowed : ReadState.SessionEnded;
        }
        catch (Exception exception)     // whatever broke, the screen says so and offers another try
        {
            State = ReadState.Failed;
            DashboardLog.ReadFailed(Log, GetType().Name, exception);
        }

        ReadAt = Clock.GetUtcNow();
    }

    private void OnChanged(IReadOnlyCollection<Guid> orderIds)
    {
        if (Shows(orderIds))
        {
            RefreshSoon();
        }
    }

    // On a thread of its own: an idle screen would otherwise read on the thread that has just committed, and every open
    // board would slow that command down.
    private void RefreshSoon() => _ = Task.Run(() => InvokeAsync(RefreshAsync));
}
