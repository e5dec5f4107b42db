using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace RepairWorkflows.Host.Tests.Hosting;

/// <summary>A connection to the hub of instances, as a designer makes it: a web socket with JSON texts.</summary>
internal sealed class HubListener(WebSocket socket) : IDisposable
{
    public const string Path = "/elsa/hubs/workflow-instance";

    private const char End = '\u001e';

    // The server says something from time to time in any case.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Queue<JsonElement> _read = [];
    private readonly byte[] _buffer = new byte[64 * 1024];
    private string _rest = "";

    /// <summary>Opens one with headers of a request.</summary>
    public static async Task<HubListener> OpenAsync(TestHost host, string query, params (string, string)[] headers)
    {
        var client = host.Server.CreateWebSocketClient();
        client.ConfigureRequest = request =>
        {
            foreach (var (name, value) in headers)
            {
                request.Headers[name] = value;
            }
        };
        var listener = new HubListener(await client.ConnectAsync(
            new Uri(host.Server.BaseAddress, $"{Path}{query}"), CancellationToken.None));
        await listener.SendAsync("""{"protocol":"json","version":1}""");
        await listener.NextAsync(CancellationToken.None);
        return listener;
    }

    /// <summary>Asks to be told of an instance, and takes what is told of it at once.</summary>
    public async Task ObserveAsync(string instanceId)
    {
        await SendAsync($$"""{"type":1,"target":"ObserveInstanceAsync","arguments":["{{instanceId}}"]}""");
        await NewsAsync();
    }

    /// <summary>What is told next of a change: the arguments by the methods' names.</summary>
    public async Task<IReadOnlyDictionary<string, JsonElement>> NewsAsync()
    {
        var news = new Dictionary<string, JsonElement>();
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        while (news.Count < 3)
        {
            var message = await NextAsync(patience.Token)
                ?? throw new InvalidOperationException("The connection has ended.");
            if (message.TryGetProperty("target", out var target))
            {
                news[target.GetString()!] = message.GetProperty("arguments")[0];
            }
        }

        return news;
    }

    /// <summary>Waits until the server ends it; whatever it says until then counts.</summary>
    public async Task<int> CountUntilEndAsync()
    {
        var count = 0;
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        while (await NextAsync(patience.Token) is { } message)
        {
            count += message.TryGetProperty("target", out _) ? 1 : 0;
        }

        return count;
    }

    public void Dispose() => socket.Dispose();

    private Task SendAsync(string text) => socket.SendAsync(
        Encoding.UTF8.GetBytes(text + End), WebSocketMessageType.Text, true, CancellationToken.None);

    private async Task<JsonElement?> NextAsync(CancellationToken patience)
    {
        while (_read.Count == 0)
        {
            var part = await ReceiveAsync(patience);
            if (part is null)
            {
                return null;
            }

            var texts = (_rest + part).Split(End);
            _rest = texts[^1];
            foreach (var text in texts[..^1])
            {
                var message = JsonElement.Parse(text);
                if (message.TryGetProperty("type", out var type) && type.GetInt32() == 7)
                {
                    return null;
                }

                _read.Enqueue(message);
            }
        }

        return _read.Dequeue();
    }

    private async Task<string?> ReceiveAsync(CancellationToken cancellationToken)
    {
        try
        {
            var part = await socket.ReceiveAsync(_buffer, cancellationToken);
            return part.MessageType == WebSocketMessageType.Close
                ? null
                : Encoding.UTF8.GetString(_buffer, 0, part.Count);
        }
        catch (Exception end) when (end is WebSocketException or IOException)
        {
            return null;
        }
    }
}
