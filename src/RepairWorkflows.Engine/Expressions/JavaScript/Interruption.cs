using System.Diagnostics;
using System.Globalization;
using Jint;

namespace RepairWorkflows.Engine.Expressions.JavaScript;

/// <summary>Ends a script when its time is up, or when whoever waits for it has given up.</summary>
internal sealed class Interruption : Constraint
{
    private TimeSpan _time;
    private bool _isRest;
    private long _begunAt;
    private CancellationToken _token;

    /// <summary>From now on a script may take so long.</summary>
    /// <param name="time">How long.</param>
    /// <param name="isRest">Whether that is what its burst has left, and not the script's own limit.</param>
    /// <param name="cancellationToken">Ends it before.</param>
    public void Begin(TimeSpan time, bool isRest, CancellationToken cancellationToken)
    {
        _time = time;
        _isRest = isRest;
        _begunAt = Stopwatch.GetTimestamp();
        _token = cancellationToken;
    }

    public override void Check()
    {
        _token.ThrowIfCancellationRequested();
        if (Stopwatch.GetElapsedTime(_begunAt) > _time)
        {
            var seconds = _time.TotalSeconds.ToString("0.##", CultureInfo.InvariantCulture);
            throw new TimeoutException(_isRest
                ? $"The script took longer than the {seconds} seconds that the steps before it had left."
                : $"The script took longer than {seconds} seconds.");
        }
    }

    // Time counts from the script's start on, also while its result is read.
    public override void Reset()
    {
    }
}
