using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace RepairWorkflows.Host.Accounts;

/// <summary>Counts attempts to sign in, by address and by address and name. Time is the real one.</summary>
internal sealed class SignInLimiter(IOptions<SignInOptions> options) : IDisposable
{
    private const int Prefix = 8;
    private const int LongestName = 50;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<(string Address, string Name)> _limiter =
        PartitionedRateLimiter.CreateChained(
            PartitionedRateLimiter.Create<(string Address, string Name), string>(
                attempt => Limit(attempt.Address, options.Value.AttemptsPerAddress)),
            PartitionedRateLimiter.Create<(string Address, string Name), (string, string)>(
                attempt => Limit(attempt, options.Value.AttemptsPerName)));

    /// <summary>Counts one attempt.</summary>
    /// <param name="from">Who tries.</param>
    /// <param name="name">As whom, or with what: counts apart for each.</param>
    /// <exception cref="TooManyAttemptsException">There were too many.</exception>
    public void Count(HttpContext from, string? name)
    {
        var known = (name ?? "").Trim().ToUpperInvariant();
        using var lease = _limiter.AttemptAcquire(
            (Address(from.Connection.RemoteIpAddress), known[..Math.Min(known.Length, LongestName)]));
        if (!lease.IsAcquired)
        {
            throw new TooManyAttemptsException(
                lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Window);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _limiter.Dispose();

    private static RateLimitPartition<TKey> Limit<TKey>(TKey key, int attempts) =>
        RateLimitPartition.GetFixedWindowLimiter(
            key, _ => new FixedWindowRateLimiterOptions { PermitLimit = attempts, Window = Window });

    // Whoever has one IPv6 address has all of its /64.
    private static string Address(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes()[..Prefix]),
        _ => address.ToString(),
    };
}
