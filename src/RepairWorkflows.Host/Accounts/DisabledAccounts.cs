using RepairWorkflows.Persistence.Model;

namespace RepairWorkflows.Host.Accounts;

/// <summary>
/// An account that is locked for ever is a disabled one; a lock of minutes only keeps from signing in.
/// </summary>
internal static class DisabledAccounts
{
    /// <summary>Until when a disabled account is locked.</summary>
    public static DateTimeOffset Never { get; } = new(9999, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Whether an administrator shut it.</summary>
    public static bool IsDisabled(this Account account) => account.LockoutEnd >= Never;
}
