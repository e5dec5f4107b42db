namespace RepairWorkflows.Repairs.Clocks;

/// <summary>Knows the policies and calendars in force.</summary>
public interface IClockRules
{
    /// <summary>Those in force now; read once an operation, and passed on.</summary>
    ClockRules Current { get; }
}
