using System.Text.Json.Serialization;

namespace RepairWorkflows.Engine.Activities.Http;

/// <summary>
/// Sends an HTTP request, and runs the step drawn for what came back. In the designer: <c>Elsa.SendHttpRequest</c>.
/// </summary>
[Activity(
    "Elsa", "SendHttpRequest", "HTTP", DisplayName = "HTTP Request", Kind = ActivityKind.Task,
    Description = "Sends an HTTP request and runs a step for what came back.")]
public sealed class SendHttpRequest : SendingActivity
{
    /// <summary>Steps for certain statuses; the first that matches is run.</summary>
    [Input(UIHint = InputUIHints.HttpStatusCodes)]
    public IReadOnlyList<StatusCodeCase> ExpectedStatusCodes { get; init; } = [];

    /// <summary>The step for any other status.</summary>
    public Activity? UnmatchedStatusCode { get; init; }

    /// <summary>The step for when nobody could be reached.</summary>
    public Activity? FailedToConnect { get; init; }

    /// <summary>The step for when no answer came in time.</summary>
    public Activity? Timeout { get; init; }

    private protected override ActivityResult GoOn(ActivityContext context, HttpCallAnswer answer) =>
        StepFor(answer) is { } step ? new ActivityResult.Scheduled([new ScheduledChild(step)]) : ActivityResult.Done;

    private Activity? StepFor(HttpCallAnswer answer) =>
        answer switch
        {
            HttpCallAnswer.Unreachable => FailedToConnect,
            HttpCallAnswer.TimedOut => Timeout,
            HttpCallAnswer.Received received
                when ExpectedStatusCodes.FirstOrDefault(one => one.StatusCode == received.StatusCode) is { } match =>
                match.Activity,
            _ => UnmatchedStatusCode,
        };
}

/// <summary>The step for one status.</summary>
public sealed class StatusCodeCase
{
    /// <summary>The step; null for none.</summary>
    [JsonIgnore]
    public Activity? Activity { get; internal set; }

    /// <summary>Which status.</summary>
    public int StatusCode { get; init; }
}
