namespace RepairWorkflows.Host.Pictures;

/// <summary>
/// Has pictures drawn one after the other: arrows that find their ways take a core for a second or so, and orders shall
/// not wait for many of them.
/// </summary>
internal sealed class DrawingTurn : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Draws when it is one's turn.</summary>
    public async Task<T> TakeAsync<T>(Func<T> draw, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            return draw();
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();
}
