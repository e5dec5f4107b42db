using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Activities.Http;

namespace RepairWorkflows.Engine.Execution;

/// <content>HTTP in and out.</content>
internal sealed partial class StepContext
{
    public override HttpExchange? Http => burst.Http;

    public override Type? TargetType(Output? output) =>
        output?.Target is { } target ? FindSlot(slot => slot.Id == target)?.Type : null;

    public override ValueTask<HttpCallAnswer> CallAsync(HttpCall call, CancellationToken cancellationToken) =>
        burst.Calls.SendAsync(
            execution.Node.NodeId,
            call,
            burst.Services.Calls ?? throw new InvalidOperationException("No HTTP requests are sent from here."),
            cancellationToken);
}
