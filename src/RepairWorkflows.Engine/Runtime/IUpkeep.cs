namespace RepairWorkflows.Engine.Runtime;

/// <summary>Work that is done from time to time for as long as the process runs; on every machine.</summary>
public interface IUpkeep
{
    /// <summary>Time between two rounds; more than zero.</summary>
    TimeSpan Interval { get; }

    /// <summary>Does one round. What fails is done again by the next.</summary>
    Task RunAsync(CancellationToken cancellationToken);
}
