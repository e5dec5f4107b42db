using System.Text.Json.Nodes;
using MediatR;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Notifications;

/// <summary>Something a role has been told.</summary>
public sealed record Notification
{
    /// <summary>The same on every delivery.</summary>
    public required string Key { get; init; }

    /// <summary>Who is told; see <see cref="Orders.Role"/>.</summary>
    public required string Role { get; init; }

    /// <summary>
    /// Who of the role is meant in person, by the account's name: the technician whose work it is. Null when nobody is;
    /// the others of the role can read it all the same.
    /// </summary>
    public string? Recipient => Role == Orders.Role.Technician
        ? JsonNode.Parse(Details)?["recipient"]?.GetValue<string>()
        : null;

    /// <summary>What, as a stable word, for example <c>clock.breached</c>. Texts are found by it.</summary>
    public required string Kind { get; init; }

    /// <summary>About which order.</summary>
    public required Guid OrderId { get; init; }

    /// <summary>That order's number.</summary>
    public required string OrderNumber { get; init; }

    /// <summary>
    /// Whose order it is: that station's people read it and its region's contacts, not another's; null when the site's.
    /// </summary>
    public string? Station { get; init; }

    /// <summary>When it came about.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The particulars, as a JSON object in text.</summary>
    public string Details { get; init; } = "{}";

    /// <summary>When somebody of the role took note; null while nobody has.</summary>
    public DateTimeOffset? SeenAt { get; init; }

    /// <summary>Who took note.</summary>
    public string? SeenBy { get; init; }
}

/// <summary>Keeps notifications.</summary>
public interface INotificationStore
{
    /// <summary>Adds one; a second with the same key changes nothing.</summary>
    Task AddAsync(Notification notification, CancellationToken cancellationToken);

    /// <summary>
    /// The latest for any of the reader's roles, latest first, at most <paramref name="count"/>; of those orders alone
    /// that <see cref="CaseSight.Sees"/> lets the reader see.
    /// </summary>
    Task<IReadOnlyList<Notification>> ListAsync(Actor by, int count, CancellationToken cancellationToken);

    /// <summary>Somebody took note; a second time changes nothing.</summary>
    Task MarkSeenAsync(string key, string by, DateTimeOffset at, CancellationToken cancellationToken);
}

/// <summary>Asks for the latest notifications that somebody's roles were told, latest first.</summary>
public sealed record GetNotifications(Actor By, int Count) : IRequest<IReadOnlyList<Notification>>;

/// <summary>Takes note of a notification.</summary>
public sealed record MarkNotificationSeen(string Key, string By) : IRequest;
