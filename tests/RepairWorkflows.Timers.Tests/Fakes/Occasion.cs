using System.Threading.Channels;

namespace RepairWorkflows.Timers.Tests.Fakes;

/// <summary>Something that happens again and again, and that a test can wait for.</summary>
internal sealed class Occasion
{
    private readonly Channel<bool> _given = Channel.CreateUnbounded<bool>();

    public void Give() => _given.Writer.TryWrite(true);

    /// <summary>Waits for the next time; each is waited for once. Ten seconds of real time at most.</summary>
    public async Task NextAsync() => await _given.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(10));
}
