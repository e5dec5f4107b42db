using RepairWorkflows.Engine;
using RepairWorkflows.Repairs;

namespace RepairWorkflows.Host.Api.Requests;

/// <summary>A body that is not what the API reads, and why.</summary>
/// <param name="reason">The key of its text below <c>error.request.malformed.</c></param>
/// <param name="values">What stands in the text's places.</param>
internal sealed class MalformedBodyException(string reason, params IReadOnlyList<object> values)
    : CodedException(RepairErrors.RequestMalformed, $"The body cannot be read: {reason}.")
{
    /// <summary>The key of its text.</summary>
    public string Reason { get; } = reason;

    /// <summary>What stands in the text's places.</summary>
    public IReadOnlyList<object> Values { get; } = values;
}
