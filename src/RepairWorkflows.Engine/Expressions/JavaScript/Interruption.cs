using System.Diagnostics;
using Jint;

namespace RepairWorkflows.Engine.Expressions.JavaScript;

/// <summary>Ends a script when its time is up, or when whoever waits for it has given up.</summary>
internal sealed class Interruption : Constraint
{
    private TimeSpan _time;
    private long _begunAt;
    private CancellationToken _token;

    /// <summary>From now on a script may take so long.</summary>
    public void Begin(TimeSpan time, CancellationToken cancellationToken)
    {
        _time = time;
        _begunAt = Stopwatch.GetTimestamp();
        _token = cancellationToken;
    }

    public override void Check()
    {
        _token.ThrowIfCancellationRequested();
        if (Stopwatch.GetElapsedTime(_begunAt) > _time)
        {
            throw new TimeoutException($"The script took longer than {_time.TotalSeconds:0.##} seconds.");
        }
    }

    // Time counts from the script's start on, also while its result is read.
    public override void Reset()
    {
    }
}
