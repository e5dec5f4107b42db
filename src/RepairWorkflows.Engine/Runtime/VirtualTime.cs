namespace RepairWorkflows.Engine.Runtime;

/// <summary>
/// Lets time pass at once: stops at every timer that comes due on the way, and goes on when all that it woke is at rest
/// again.
/// </summary>
/// <remarks>For whoever brings a clock that can be moved: a demonstration, a scenario, a test.</remarks>
/// <param name="nextDueAsync">Tells when something is due next; null when nothing is.</param>
/// <param name="moveTo">Sets the clock; an instant that has passed must not turn it back.</param>
/// <param name="settleAsync">
/// Fires what is due, delivers what comes of it, and answers how many timers it took up.
/// </param>
public sealed class VirtualTime(
    Func<CancellationToken, Task<DateTimeOffset?>> nextDueAsync, Action<DateTimeOffset> moveTo,
    Func<CancellationToken, Task<int>> settleAsync)
{
    /// <summary>Goes on to <paramref name="end"/>.</summary>
    /// <returns>How many timers fired on the way.</returns>
    public async Task<int> GoToAsync(DateTimeOffset end, CancellationToken cancellationToken)
    {
        var all = 0;
        DateTimeOffset? stuck = null;
        while (await nextDueAsync(cancellationToken) is { } due && due <= end && due != stuck)
        {
            moveTo(due);
            var fired = await settleAsync(cancellationToken);
            all += fired;
            // A store whose clock was not moved fires nothing: without this the loop would wait for it for ever.
            stuck = fired == 0 ? due : null;
        }

        moveTo(end);
        return all;
    }
}
