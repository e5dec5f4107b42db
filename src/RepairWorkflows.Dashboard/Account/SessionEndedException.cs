using RepairWorkflows.Engine;

namespace RepairWorkflows.Dashboard.Account;

/// <summary>Rights were withdrawn or changed since the person signed in: nothing more is done in that name.</summary>
internal sealed class SessionEndedException()
    : CodedException(SessionEndedException.SessionEnded, "The session has ended; sign in again.")
{
    /// <summary>The code.</summary>
    public const string SessionEnded = "session.ended";
}
