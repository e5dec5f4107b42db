using RepairWorkflows.Engine.Activities;

namespace RepairWorkflows.Engine.Runtime;

/// <summary>Messages that wait for delivery.</summary>
public interface IOutboxStore
{
    /// <summary>
    /// Takes up to <paramref name="count"/> messages, oldest first, until <paramref name="lease"/> is over.
    /// </summary>
    Task<IReadOnlyList<WaitingMessage>> TakeAsync(int count, TimeSpan lease, CancellationToken cancellationToken);

    /// <summary>Removes messages that have been delivered.</summary>
    Task DeliveredAsync(IReadOnlyList<long> ids, CancellationToken cancellationToken);

    /// <summary>
    /// Lets a message that failed rest until <paramref name="until"/>; what failed is kept beside it.
    /// </summary>
    Task PostponeAsync(long id, DateTimeOffset until, string failure, CancellationToken cancellationToken);
}

/// <summary>A message that waits.</summary>
/// <param name="Id">Its place in the outbox.</param>
/// <param name="Message">What to deliver.</param>
/// <param name="CreatedAt">When its burst was committed.</param>
/// <param name="Attempts">How often delivery has failed.</param>
public sealed record WaitingMessage(long Id, OutgoingMessage Message, DateTimeOffset CreatedAt, int Attempts);

/// <summary>Delivers messages of one kind.</summary>
public interface IMessageHandler
{
    /// <summary>The kind, as <see cref="OutgoingMessage.Kind"/> names it.</summary>
    string Kind { get; }

    /// <summary>
    /// Messages of the kind that have the same lane are delivered in their order, one after another; others at the same
    /// time. One lane for all of them unless a handler says otherwise.
    /// </summary>
    /// <exception cref="System.Text.Json.JsonException">The content cannot be read.</exception>
    string LaneOf(OutgoingMessage message) => string.Empty;

    /// <summary>The instance that a message comes from, or is for; null when it tells of none.</summary>
    /// <exception cref="System.Text.Json.JsonException">The content cannot be read.</exception>
    string? InstanceOf(OutgoingMessage message) => null;

    /// <summary>Delivers; may be called again with the same key, and must then have no second effect.</summary>
    Task DeliverAsync(OutgoingMessage message, CancellationToken cancellationToken);
}
