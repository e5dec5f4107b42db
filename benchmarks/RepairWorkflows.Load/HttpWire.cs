using System.Buffers.Text;
using System.Net.Sockets;
using System.Text;

namespace RepairWorkflows.Load;

/// <summary>
/// One kept-alive HTTP/1.1 connection. The generator shares the machine with the server, so it must cost little: a
/// request is bytes made before the clock starts, and of an answer only the status and the length are read.
/// </summary>
internal sealed class HttpWire : IDisposable
{
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _received = new byte[64 * 1024];

    public HttpWire(Uri server) => _socket.Connect(server.Host, server.Port);

    /// <summary>Makes a POST ready to send.</summary>
    public static byte[] Post(Uri server, string path, string body = "", string? authorization = null)
    {
        var content = Encoding.UTF8.GetByteCount(body);
        var sender = authorization is null ? "" : $"Authorization: {authorization}\r\n";
        return Encoding.UTF8.GetBytes(
            $"POST {path} HTTP/1.1\r\nHost: {server.Authority}\r\nContent-Type: application/json\r\n{sender}"
            + $"Content-Length: {content}\r\n\r\n{body}");
    }

    /// <summary>Sends a request, reads the whole answer and tells its status.</summary>
    public int Send(byte[] request)
    {
        _socket.Send(request);
        var filled = 0;
        int head;
        while ((head = _received.AsSpan(0, filled).IndexOf("\r\n\r\n"u8)) < 0)
        {
            filled += Receive(filled);
        }

        ReadBody(head, filled);
        return Utf8Parser.TryParse(_received.AsSpan(9, 3), out int status, out _)
            ? status
            : throw new InvalidOperationException("The answer is not HTTP.");
    }

    public void Dispose() => _socket.Dispose();

    private void ReadBody(int head, int filled)
    {
        var body = head + 4;
        if (LengthIn(_received.AsSpan(0, head)) is { } length)
        {
            for (var missing = length - (filled - body); missing > 0;)
            {
                missing -= Receive(0);
            }

            return;
        }

        // Without a length the answer is chunked, and its last chunk is empty.
        while (!_received.AsSpan(0, filled).EndsWith("0\r\n\r\n"u8))
        {
            filled += Receive(filled);
        }
    }

    private int Receive(int at)
    {
        var count = _socket.Receive(_received.AsSpan(at));
        return count > 0 ? count : throw new InvalidOperationException("The server closed the connection.");
    }

    private static int? LengthIn(ReadOnlySpan<byte> head)
    {
        var name = "\r\nContent-Length: "u8;
        var at = head.IndexOf(name);
        return at >= 0 && Utf8Parser.TryParse(head[(at + name.Length)..], out int length, out _) ? length : null;
    }
}
