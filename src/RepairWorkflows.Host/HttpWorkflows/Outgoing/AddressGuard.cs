using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace RepairWorkflows.Host.HttpWorkflows.Outgoing;

/// <summary>
/// Keeps requests of definitions from where they must not go. It looks at the address a connection is made to, so that
/// neither a name that points elsewhere nor a redirection gets around it.
/// </summary>
internal sealed class AddressGuard(IOptions<HttpWorkflowOptions> options)
{
    private bool IsNeeded => options.Value.DenyPrivateAddresses || options.Value.AllowedHosts.Count > 0;

    /// <summary>A handler whose connections are looked at.</summary>
    public SocketsHttpHandler NewHandler() =>
        new()
        {
            ConnectCallback = ConnectAsync,
            UseCookies = false,
            UseProxy = !IsNeeded, // behind a proxy, the proxy would be what is looked at
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        };

    /// <summary>Whether a host may be called, and whether it may have a private address.</summary>
    internal (bool MayCall, bool MayBePrivate) Judge(string host)
    {
        var allowed = options.Value.AllowedHosts;
        var isListed = allowed.Any(pattern => Matches(pattern, host));
        return (allowed.Count == 0 || isListed, isListed || !options.Value.DenyPrivateAddresses);
    }

    /// <summary>Whether an address leads to this machine or its neighbours.</summary>
    internal static bool IsPrivate(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        if (IPAddress.IsLoopback(plain) || plain.Equals(IPAddress.Any) || plain.Equals(IPAddress.IPv6Any))
        {
            return true;
        }

        if (plain.AddressFamily == AddressFamily.InterNetworkV6)
        {
            return plain.IsIPv6LinkLocal || plain.IsIPv6UniqueLocal || plain.IsIPv6SiteLocal || plain.IsIPv6Multicast;
        }

        return plain.GetAddressBytes() switch
        {
            [0 or 10 or 127, ..] or [169, 254, ..] or [192, 168, ..] or [>= 224, ..] => true,
            [172, var second, ..] => second is >= 16 and <= 31,
            [100, var second, ..] => second is >= 64 and <= 127,
            _ => false,
        };
    }

    private async ValueTask<Stream> ConnectAsync(
        SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var host = context.DnsEndPoint.Host;
        var (mayCall, mayBePrivate) = Judge(host);
        if (!mayCall)
        {
            throw new HttpRequestException($"The host {host} is not among those that may be called.");
        }

        var addresses = await Dns.GetHostAddressesAsync(host, cancellationToken);
        var reachable = mayBePrivate ? addresses : [.. addresses.Where(address => !IsPrivate(address))];
        if (reachable.Length == 0)
        {
            throw new HttpRequestException($"The host {host} has no address that may be called.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(reachable, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static bool Matches(string pattern, string host) =>
        pattern.StartsWith("*.", StringComparison.Ordinal)
            ? host.EndsWith(pattern[1..], StringComparison.OrdinalIgnoreCase)
            : host.Equals(pattern, StringComparison.OrdinalIgnoreCase);
}
