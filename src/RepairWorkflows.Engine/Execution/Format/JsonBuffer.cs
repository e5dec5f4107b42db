using System.Buffers;
using System.Text.Json;

namespace RepairWorkflows.Engine.Execution.Format;

/// <summary>Writes JSON into a buffer that each thread keeps, and hands out a copy of the right size.</summary>
internal static class JsonBuffer
{
    // A state or journal of unusual size must not stay in memory for ever.
    private const int MostKept = 64 * 1024;

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? s_bytes;

    [ThreadStatic]
    private static Utf8JsonWriter? s_writer;

    public static byte[] Write<T>(T value, Action<Utf8JsonWriter, T> write)
    {
        // Taken away while they are used: what writes may itself call something that writes.
        var bytes = s_bytes ?? new ArrayBufferWriter<byte>(4096);
        var writer = s_writer ?? new Utf8JsonWriter(bytes);
        (s_bytes, s_writer) = (null, null);
        write(writer, value);
        writer.Flush();
        var written = bytes.WrittenSpan.ToArray();
        if (bytes.Capacity <= MostKept)
        {
            bytes.ResetWrittenCount();
            writer.Reset();
            (s_bytes, s_writer) = (bytes, writer);
        }

        return written;
    }
}
