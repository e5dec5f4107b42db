using RepairWorkflows.Engine;
using RepairWorkflows.Host.Accounts.ApiKeys;
using RepairWorkflows.Host.Api.Requests;
using RepairWorkflows.Repairs;

namespace RepairWorkflows.Host.Api.Problems;

/// <summary>A failure as it leaves the process.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">The stable code.</param>
/// <param name="Message">What happened; null where the texts have a sentence for the code.</param>
/// <param name="Fields">Every bad field; null where the request's shape was not the matter.</param>
internal sealed record Problem(
    int Status, string Code, string? Message = null, IReadOnlyList<FieldError>? Fields = null)
{
    /// <summary>What limits count.</summary>
    public const string LimitUnit = "byte";

    /// <summary>How many bytes a body may have; null where the size was not the matter.</summary>
    public long? Limit { get; init; }

    /// <inheritdoc cref="CodedException.Reason"/>
    public string? Reason { get; init; }

    /// <inheritdoc cref="CodedException.Values"/>
    public IReadOnlyList<object> Values { get; init; } = [];

    /// <summary>What a failure says when it is answered with a status.</summary>
    public static Problem Of(CodedException failure, int status) =>
        new(status, failure.Code, failure.Message, (failure as InvalidRequestException)?.Fields)
        {
            Limit = (failure as RequestTooLargeException)?.Limit,
            Reason = failure.Reason,
            Values = failure.Values,
        };

    /// <summary>What an answer means that has a status and nothing else yet.</summary>
    public static Problem Of(HttpContext context) =>
        context.Response.StatusCode == StatusCodes.Status401Unauthorized && ApiKeyHandler.HasKey(context.Request)
            ? new(StatusCodes.Status401Unauthorized, HostErrors.ApiKeyRefused)
            : Of(context.Response.StatusCode);

    /// <summary>What a status means when the framework itself answered with it.</summary>
    public static Problem Of(int status) => new(status, status switch
    {
        StatusCodes.Status401Unauthorized => HostErrors.SessionRequired,
        StatusCodes.Status403Forbidden => HostErrors.AccessDenied,
        StatusCodes.Status404NotFound => HostErrors.RouteNotFound,
        StatusCodes.Status405MethodNotAllowed => HostErrors.MethodNotAllowed,
        StatusCodes.Status413PayloadTooLarge => HostErrors.RequestTooLarge,
        StatusCodes.Status415UnsupportedMediaType => HostErrors.RequestMediaType,
        >= 400 and < 500 => RepairErrors.RequestMalformed,
        _ => HostErrors.Unexpected,
    });
}
