using System.Text.Json;
using MediatR;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Reporting;

/// <summary>Starts the cases that others ask for: at least once brought, and started once by its key.</summary>
internal sealed class LinkedStartDelivery(IMediator mediator) : IMessageHandler
{
    private const string Scope = "linked-start";

    public string Kind => LinkedStart.MessageKind;

    public string LaneOf(OutgoingMessage message) => message.Key;

    // An order's instance has the order's id, which the key begins with.
    public string? InstanceOf(OutgoingMessage message) => message.Key.Split('/')[0];

    public Task DeliverAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        var start = JsonSerializer.Deserialize(message.Payload, RepairJson.Plain.LinkedStart)
            ?? throw new JsonException($"Message {message.Key} starts nothing.");
        return mediator.Send(
            new StartCase(
                start.Process, start.Report, new Actor(start.By, []), new CommandKey(Scope, start.Key, start.Key))
            {
                Origin = start.Origin, Identity = start.Identity,
            },
            cancellationToken);
    }
}
