using System.Globalization;
using Jint;

namespace RepairWorkflows.Engine.Expressions.JavaScript;

/// <summary>Ends a script when its time is up, or when whoever waits for it has given up.</summary>
internal sealed class Interruption(MachineTime machine) : Constraint
{
    private readonly Effort _effort = new(machine);
    private TimeSpan _time;
    private bool _isRest;
    private CancellationToken _token;

    /// <summary>From now on a script may take so long.</summary>
    /// <param name="time">How long a processor may be busy with it.</param>
    /// <param name="isRest">Whether that is what its burst has left, and not the script's own limit.</param>
    /// <param name="cancellationToken">Ends it before.</param>
    public void Begin(TimeSpan time, bool isRest, CancellationToken cancellationToken)
    {
        _time = time;
        _isRest = isRest;
        _effort.Begin();
        _token = cancellationToken;
    }

    public override void Check()
    {
        _token.ThrowIfCancellationRequested();
        if (!_effort.Look())
        {
            return;
        }

        if (_effort.Used > _time)
        {
            var seconds = _time.TotalSeconds.ToString("0.##", CultureInfo.InvariantCulture);
            var spent = $"{seconds} seconds of processor time";
            throw new TimeoutException(_isRest
                ? $"The script ran longer than the {spent} that the steps before it had left."
                : $"The script ran longer than {spent}.");
        }

        if (_effort.IsTooLong)
        {
            throw new TimeoutException($"The script took longer than {Effort.Longest.TotalSeconds:0} seconds.");
        }
    }

    // Time counts from the script's start on, also while its result is read.
    public override void Reset()
    {
    }
}
