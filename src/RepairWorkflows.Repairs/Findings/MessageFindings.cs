using System.Text.Json;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Engine.Runtime.Inspection;

namespace RepairWorkflows.Repairs.Findings;

/// <summary>Messages that could not be delivered so far, with the instance that each belongs to.</summary>
internal sealed class MessageFindings(IFailingMessages messages, IEnumerable<IMessageHandler> handlers)
{
    private readonly Dictionary<string, IMessageHandler> _handlers = handlers.ToDictionary(handler => handler.Kind);

    public async Task<Found<FailingMessage>> ListAsync(int skip, int take, CancellationToken cancellationToken)
    {
        var found = await messages.ListAsync(skip, take, cancellationToken);
        return found with
        {
            Rows =
            [
                // What it brings is for its handler alone: whole notifications, with customers' numbers.
                .. found.Rows.Select(message => message with
                {
                    InstanceId = InstanceOf(message), Payload = string.Empty,
                }),
            ],
        };
    }

    private string? InstanceOf(FailingMessage message)
    {
        try
        {
            return _handlers.GetValueOrDefault(message.Kind)?.InstanceOf(
                new OutgoingMessage(message.Kind, message.Key, message.Payload));
        }
        catch (JsonException)
        {
            return null; // that it cannot be read may be why it fails: it is shown all the same
        }
    }
}
