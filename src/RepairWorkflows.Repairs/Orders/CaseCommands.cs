using System.Text.Json.Nodes;
using MediatR;
using RepairWorkflows.Repairs.SpecialCustomers;

namespace RepairWorkflows.Repairs.Orders;

/// <summary>Starts a case of a process from a report.</summary>
/// <param name="Process">Which process, for example <c>unified-report</c>.</param>
/// <param name="Report">The report's fields as sent; checked against the process's form.</param>
/// <param name="By">Who sends it.</param>
/// <param name="Key">Makes the command safe to repeat; null when the sender gave none.</param>
public sealed record StartCase(string Process, JsonObject Report, Actor By, CommandKey? Key) : IRequest<CaseStarted>
{
    /// <summary>The order that it comes from: whoever acted there may start it. Null when it comes from none.</summary>
    public OrderOrigin? Origin { get; init; }

    /// <summary>What makes the customer special, as the order that it comes from knows it; null for nothing.</summary>
    public SpecialIdentity? Identity { get; init; }
}

/// <summary>A case was started; the same again when the command is repeated with its key.</summary>
/// <param name="OrderId">The new order.</param>
/// <param name="Number">Its number.</param>
/// <param name="ReportedAt">The start of every later clock.</param>
public sealed record CaseStarted(Guid OrderId, string Number, DateTimeOffset ReportedAt);

/// <summary>Does what an operator does: takes one of the actions an order offers now.</summary>
/// <param name="OrderId">Which order.</param>
/// <param name="Action">Which action, for example <c>sign-slip</c>.</param>
/// <param name="Fields">
/// The action's fields as sent, checked against the action's form. A member <c>taskId</c> may stand beside them.
/// </param>
/// <param name="TaskId">
/// Which task, where several offer the action and the fields do not say; null takes the oldest.
/// </param>
/// <param name="By">Who acts.</param>
/// <param name="Key">Makes the command safe to repeat; null when the sender gave none.</param>
public sealed record TakeAction(
    RepairOrderId OrderId, string Action, JsonObject Fields, string? TaskId, Actor By, CommandKey? Key)
    : IRequest<ActionTaken>
{
    /// <summary>
    /// The process the sender knows the order to belong to; another one's order is not found. Null asks no such
    /// thing.
    /// </summary>
    public string? Process { get; init; }
}

/// <summary>An action was taken; the same again when the command is repeated with its key.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="Action">The action.</param>
/// <param name="Status">Where the order stands after it.</param>
/// <param name="At">When.</param>
public sealed record ActionTaken(Guid OrderId, string Action, RepairStatus Status, DateTimeOffset At);

/// <summary>Makes a command safe to repeat.</summary>
/// <param name="Scope">Who sent it: keys of different senders never meet.</param>
/// <param name="Key">The sender's key, 1 to 200 characters.</param>
/// <param name="RequestHash">Hash of what was asked.</param>
public sealed record CommandKey(string Scope, string Key, string RequestHash);
