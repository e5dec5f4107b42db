using RepairWorkflows.Engine;

namespace RepairWorkflows.Host.Accounts;

/// <summary>Nobody is signed in by that. 401.</summary>
internal sealed class SessionRefusedException(string code, string message) : CodedException(code, message)
{
    /// <summary>By a password. It does not say what was wrong: that would tell names from passwords.</summary>
    public SessionRefusedException()
        : this(
            HostErrors.SessionRefused, "User name or password is wrong, or the account is locked for some minutes.")
    {
    }
}
