namespace RepairWorkflows.Repairs.Clocks;

/// <summary>Knows the policies and calendars in force.</summary>
public interface IClockRules
{
    /// <summary>Those in force, as far as this machine knows; read once an operation, and passed on.</summary>
    ClockRules Current { get; }

    /// <summary>Those in force when a publication had that sequence, or newer ones.</summary>
    ValueTask<ClockRules> AtLeastAsync(long sequence, CancellationToken cancellationToken);

    /// <summary>Those in force now, whichever machine published them.</summary>
    Task<ClockRules> FreshAsync(CancellationToken cancellationToken);
}
