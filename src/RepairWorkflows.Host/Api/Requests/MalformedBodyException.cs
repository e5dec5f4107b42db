using RepairWorkflows.Engine;
using RepairWorkflows.Repairs;

namespace RepairWorkflows.Host.Api.Requests;

/// <summary>A body that is not what the API reads, and why.</summary>
internal sealed class MalformedBodyException : CodedException
{
    /// <summary>Made with the key of its text below <c>error.request.malformed.</c>, and what stands there.</summary>
    public MalformedBodyException(string reason, params IReadOnlyList<object> values)
        : base(RepairErrors.RequestMalformed, $"The body cannot be read: {reason}.")
    {
        Reason = reason;
        Values = values;
    }
}
