using System.Globalization;
using RepairWorkflows.Engine.Runtime;

namespace RepairWorkflows.Host.Start;

/// <summary>
/// Reads from Linux how long the machine has slept: its uptime goes on then, and timestamps do not. Elsewhere, where
/// timestamps go on too, it has never slept.
/// </summary>
internal sealed class UptimeMeter(TimeProvider machine) : ISleepMeter
{
    private const string Uptime = "/proc/uptime";
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly bool _isThere = File.Exists(Uptime);
    private readonly long _begun = machine.GetTimestamp();
    private long _readAt;
    private TimeSpan _last;

    public TimeSpan Read()
    {
        // Asked with every look at the clock; that a machine has woken may be noticed a second later.
        var now = machine.GetTimestamp();
        if (_isThere && (_readAt == 0 || machine.GetElapsedTime(_readAt, now) >= Pause))
        {
            _readAt = now;
            var uptime = double.Parse(File.ReadAllText(Uptime).Split(' ')[0], CultureInfo.InvariantCulture);

            // Whole seconds: what uptime rounds off is no sleep.
            _last = TimeSpan.FromSeconds(Math.Round(uptime - machine.GetElapsedTime(_begun, now).TotalSeconds));
        }

        return _last;
    }
}
