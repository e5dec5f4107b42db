namespace RepairWorkflows.Engine.Runtime;

/// <summary>
/// Is told of every burst once it is committed, for example to wake the timer loop. Zero or more may be registered.
/// </summary>
/// <remarks>
/// Called on the path of the command, by several threads at once, and only on the machine that committed: it returns at
/// once, and nothing may depend on it. What it throws is logged and does not fail the command.
/// </remarks>
public interface ICommitListener
{
    /// <summary>The burst is durable.</summary>
    void Committed(BurstCommit commit);
}
