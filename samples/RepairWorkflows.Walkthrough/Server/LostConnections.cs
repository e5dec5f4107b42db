using System.Net.Sockets;

namespace RepairWorkflows.Walkthrough.Server;

/// <summary>
/// Says of every lost connection what <see cref="HttpClient"/> says of nearly all. A server that dies between taking a
/// connection and the first look at it surfaces as a bare <see cref="SocketException"/>: one kill in three hundred.
/// </summary>
internal sealed class LostConnections(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    /// <summary>A client for a server that may die at any moment.</summary>
    public static HttpClient NewClient(Uri server, TimeSpan timeout) =>
        new(new LostConnections(new SocketsHttpHandler())) { BaseAddress = server, Timeout = timeout };

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await base.SendAsync(request, cancellationToken);
        }
        catch (SocketException lost)
        {
            throw new HttpRequestException(HttpRequestError.ConnectionError, lost.Message, lost);
        }
    }
}
