using Microsoft.Extensions.Logging;
using RepairWorkflows.Engine.Diagnostics;

namespace RepairWorkflows.Engine.Runtime;

/// <summary>Tells all listeners of a commit.</summary>
public sealed class CommitListeners(IEnumerable<ICommitListener> all, ILogger<CommitListeners> log)
{
    /// <summary>Tells all; what goes wrong there is logged, and no business of whoever committed.</summary>
    public void Tell(BurstCommit commit)
    {
        foreach (var listener in all)
        {
            try
            {
                listener.OnCommitted(commit);
            }
            catch (Exception failure)
            {
                // What is committed is done: whoever asked for it must not be told that it failed.
                EngineLog.ListenerFailed(log, failure, listener.GetType().Name);
            }
        }
    }
}
