using System.Globalization;
using RepairWorkflows.Engine;

namespace RepairWorkflows.Host.Api.Requests;

/// <summary>A body has more bytes than its route takes. 413.</summary>
internal sealed class RequestTooLargeException : CodedException
{
    /// <summary>Made with how many bytes the route takes.</summary>
    public RequestTooLargeException(long limit)
        : base(HostErrors.RequestTooLarge, $"The body has more than {limit} bytes.")
    {
        Limit = limit;
        Reason = "limit";
        Values = [Say(limit), limit];
    }

    /// <summary>How many bytes the route takes.</summary>
    public long Limit { get; }

    /// <summary>A number of bytes as people say it, for example <c>256 KB</c>.</summary>
    public static string Say(long bytes) => bytes >= 1024 * 1024
        ? string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024d / 1024:0.#} MB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024d:0.#} KB");
}
