using RepairWorkflows.Engine;

namespace RepairWorkflows.Host.Accounts;

/// <summary>
/// Nobody is signed in by that. 401. It does not say what was wrong: that would tell names from passwords.
/// </summary>
internal sealed class SessionRefusedException()
    : CodedException(
        HostErrors.SessionRefused, "User name or password is wrong, or the account is locked for some minutes.");
