namespace RepairWorkflows.Persistence.PostgreSql;

/// <summary>
/// Lets one burst of this process at a time take a number, and remembers which was the last: then the next one is known
/// without asking, unless another machine has taken it.
/// </summary>
/// <remarks>Whoever waits for its turn holds no connection; at the row of the day it would.</remarks>
internal sealed class NumberTurn : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private (DateOnly Day, int Number)? _last;

    /// <summary>Takes a number.</summary>
    /// <param name="day">Which day's.</param>
    /// <param name="take">Is given the number to expect, null when that is not known; says which it took.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task<T> TakeAsync<T>(
        DateOnly day, Func<int?, Task<(int Number, T Result)>> take, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            int? expected = _last is { } last && last.Day == day ? last.Number + 1 : null;

            // Whatever fails leaves open which is the last: whoever comes next asks.
            _last = null;
            var (number, result) = await take(expected);
            _last = (day, number);
            return result;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();
}
