using System.Net.Sockets;
using RepairWorkflows.Walkthrough.Server;

namespace RepairWorkflows.Walkthrough.Tests.Server;

public sealed class LostConnectionsTests
{
    [Fact]
    public async Task When_the_server_dies_while_it_is_being_connected_to_then_that_is_a_failed_request()
    {
        using var http = new HttpClient(new LostConnections(new DyingServer()));
        var failure = await Should.ThrowAsync<HttpRequestException>(
            () => http.GetAsync(new Uri("http://127.0.0.1/health/ready")));
        failure.InnerException.ShouldBeOfType<SocketException>();
    }

    [Fact]
    public async Task When_something_else_goes_wrong_then_it_is_told_as_it_is()
    {
        using var http = new HttpClient(new LostConnections(new BrokenServer()));
        await Should.ThrowAsync<NotSupportedException>(() => http.GetAsync(new Uri("http://127.0.0.1/")));
    }

    private sealed class DyingServer : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken) =>
            throw new SocketException((int)SocketError.NotConnected);
    }

    private sealed class BrokenServer : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
