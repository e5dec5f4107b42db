namespace RepairWorkflows.Engine.Runtime;

/// <summary>Hears of bursts right after their commit, on the machine that ran them.</summary>
/// <remarks>
/// For waking loops and refreshing screens, nothing that must not be missed: a crash after the commit leaves it unsaid.
/// </remarks>
public interface ICommitListener
{
    /// <summary>A burst was committed. Must be quick and must not throw.</summary>
    void OnCommitted(BurstCommit commit);
}
