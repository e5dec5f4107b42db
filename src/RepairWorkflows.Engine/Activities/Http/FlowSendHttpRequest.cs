namespace RepairWorkflows.Engine.Activities.Http;

/// <summary>
/// Sends an HTTP request, with an outcome for what came back. In the designer: <c>Elsa.FlowSendHttpRequest</c>.
/// </summary>
[Activity(
    "Elsa", "FlowSendHttpRequest", "HTTP", DisplayName = "HTTP Request (flow)", Kind = ActivityKind.Task,
    Description = "Sends an HTTP request and follows the outcome of what came back.")]
[FlowNode("200", "Unmatched status code", "Failed to connect", "Timeout", "Done")]
public sealed class FlowSendHttpRequest : SendingActivity
{
    /// <summary>
    /// The statuses with an outcome of their own; 200 unless set. With none there is <c>Done</c> alone.
    /// </summary>
    public Input<int[]> ExpectedStatusCodes { get; init; } = new([200]);

    private protected override ActivityResult GoOn(ActivityContext context, HttpCallAnswer answer) =>
        CallOutcomes.Of(answer, context.Get(ExpectedStatusCodes));
}
