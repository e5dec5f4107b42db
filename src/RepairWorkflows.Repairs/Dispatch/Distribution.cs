using MediatR;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Runtime;

namespace RepairWorkflows.Repairs.Dispatch;

/// <summary>
/// Gives orders in turn as soon as one waits for that, and every minute those that nobody could be given before.
/// </summary>
internal sealed class Distribution(IMediator mediator) : IMessageHandler, IUpkeep
{
    /// <summary>The kind of message of an order that waits for its turn, or leaves somebody free again.</summary>
    public const string MessageKind = "distribution";

    /// <inheritdoc/>
    public string Kind => MessageKind;

    /// <inheritdoc/>
    public TimeSpan Interval => TimeSpan.FromMinutes(1);

    // An order's instance has the order's id, which the key begins with.
    /// <inheritdoc/>
    public string? InstanceOf(OutgoingMessage message) => message.Key.Split('/')[0];

    /// <inheritdoc/>
    public Task DeliverAsync(OutgoingMessage message, CancellationToken cancellationToken) =>
        RunAsync(cancellationToken);

    /// <inheritdoc/>
    public Task RunAsync(CancellationToken cancellationToken) =>
        mediator.Send(new DistributeOrders(), cancellationToken);
}
