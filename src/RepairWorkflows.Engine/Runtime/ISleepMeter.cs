namespace RepairWorkflows.Engine.Runtime;

/// <summary>Tells how long the machine has slept, as far as timestamps leave that out.</summary>
public interface ISleepMeter
{
    /// <summary>Since some instant; it only grows.</summary>
    TimeSpan Read();
}
