using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Actions;

/// <summary>Somebody tried what a rule of an order refused: nothing changed, and it is on record (S4.6.1).</summary>
public sealed record RefusedAttempt
{
    /// <summary>Which order.</summary>
    public required RepairOrderId OrderId { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who tried, by the account's name.</summary>
    public required string By { get; init; }

    /// <summary>What, by the action's name.</summary>
    public required string Action { get; init; }

    /// <summary>Why it was refused, by the stable code.</summary>
    public required string Code { get; init; }

    /// <summary>
    /// Tells it from all others: a command that is sent again with its key is one attempt. Null without a key.
    /// </summary>
    public string? Key { get; init; }

    /// <summary>What was filled in, as a JSON object in text.</summary>
    public string Fields { get; init; } = "{}";
}

/// <summary>Keeps refused attempts.</summary>
public interface IRefusedAttempts
{
    /// <summary>Adds one; a second with the same key changes nothing.</summary>
    Task AddAsync(RefusedAttempt attempt, CancellationToken cancellationToken);
}
