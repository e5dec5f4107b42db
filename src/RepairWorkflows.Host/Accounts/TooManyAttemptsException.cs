using System.Globalization;
using RepairWorkflows.Engine;

namespace RepairWorkflows.Host.Accounts;

/// <summary>Somebody tries to sign in too often. 429.</summary>
/// <param name="retryAfter">When it is worth another attempt.</param>
internal sealed class TooManyAttemptsException(TimeSpan retryAfter)
    : CodedException(HostErrors.SessionTooManyAttempts, "Too many attempts to sign in; wait a minute.")
{
    /// <summary>The value of <c>Retry-After</c>: whole seconds, 1 at least.</summary>
    public string Seconds { get; } =
        Math.Max(1, (int)Math.Ceiling(retryAfter.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
}
