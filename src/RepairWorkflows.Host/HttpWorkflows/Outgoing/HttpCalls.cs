using System.Net.Http.Headers;
using System.Net.Sockets;
using Microsoft.Extensions.Options;
using RepairWorkflows.Engine.Activities.Http;

namespace RepairWorkflows.Host.HttpWorkflows.Outgoing;

/// <summary>Sends the requests of definitions.</summary>
internal sealed class HttpCalls(IHttpClientFactory clients, IOptions<HttpWorkflowOptions> options) : IHttpCalls
{
    /// <summary>The client's name at the factory.</summary>
    public const string ClientName = "workflows";

    /// <inheritdoc/>
    public async Task<HttpCallAnswer> SendAsync(HttpCall call, CancellationToken cancellationToken)
    {
        using var request = NewRequest(call);
        using var timed = new CancellationTokenSource(options.Value.CallTimeout, TimeProvider.System);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timed.Token);
        try
        {
            using var client = clients.CreateClient(ClientName);
            using var response = await client.SendAsync(
                request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            await using var content = await response.Content.ReadAsStreamAsync(either.Token);
            var body = await WholeBody.ReadAsync(content, options.Value.CallAnswerLimit, either.Token);
            return new HttpCallAnswer.Received((int)response.StatusCode, response.ReasonPhrase, body)
            {
                Headers = MapOf(response.Headers),
                ContentHeaders = MapOf(response.Content.Headers),
            };
        }
        catch (HttpRequestException failure)
        {
            return new HttpCallAnswer.Unreachable(failure.Message);
        }
        catch (Exception failure) when (failure is IOException or SocketException or BodyTooLargeException)
        {
            return new HttpCallAnswer.Unreachable(failure.Message);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new HttpCallAnswer.TimedOut();
        }
    }

    private static HttpRequestMessage NewRequest(HttpCall call)
    {
        var request = new HttpRequestMessage(new HttpMethod(call.Method), call.Address);
        if (call.Body is { } body)
        {
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(call.ContentType!);
        }

        foreach (var (name, values) in call.Headers)
        {
            Add(request, name, values, call.SendsAuthorizationUnchecked);
        }

        return request;
    }

    private static void Add(HttpRequestMessage request, string name, string[] values, bool unchecks)
    {
        if (name.Equals("Authorization", StringComparison.OrdinalIgnoreCase) && !unchecks)
        {
            request.Headers.Authorization = AuthenticationHeaderValue.Parse(string.Join(' ', values));
        }
        else if (!request.Headers.TryAddWithoutValidation(name, values)
            && request.Content?.Headers.TryAddWithoutValidation(name, values) != true)
        {
            throw new FormatException($"The header '{name}' cannot be sent like this.");
        }
    }

    private static HeaderMap MapOf(HttpHeaders headers)
    {
        var map = new HeaderMap();
        foreach (var (name, values) in headers)
        {
            map[name] = [.. values];
        }

        return map;
    }
}
