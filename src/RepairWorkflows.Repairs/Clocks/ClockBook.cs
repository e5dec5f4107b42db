namespace RepairWorkflows.Repairs.Clocks;

/// <summary>Keeps the policies and calendars in force; a publication puts others in their place.</summary>
internal sealed class ClockBook(ClockRules first) : IClockRules
{
    private volatile ClockRules _current = first;

    public ClockRules Current => _current;

    /// <summary>Puts others in force.</summary>
    public void Replace(ClockRules rules) => _current = rules;
}
