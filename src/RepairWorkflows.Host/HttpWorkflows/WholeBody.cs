using RepairWorkflows.Engine.Activities.Http;

namespace RepairWorkflows.Host.HttpWorkflows;

/// <summary>Reads bodies whole.</summary>
internal static class WholeBody
{
    private const int PartSize = 16 * 1024;

    /// <exception cref="BodyTooLargeException">It has more bytes than it may have.</exception>
    public static async ValueTask<byte[]> ReadAsync(Stream body, long? limit, CancellationToken cancellationToken)
    {
        using var buffer = new MemoryStream();
        var part = new byte[PartSize];
        int count;
        while ((count = await body.ReadAsync(part, cancellationToken)) > 0)
        {
            if (buffer.Length + count > limit)
            {
                throw new BodyTooLargeException(limit.Value);
            }

            buffer.Write(part, 0, count);
        }

        return buffer.ToArray();
    }
}
