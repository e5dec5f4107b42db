using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Dashboard.Messages;

/// <summary>The key of one opened form: however often it is sent, it is carried out once.</summary>
internal sealed class FormKey(TimeProvider clock)
{
    private readonly string _key = Guid.CreateVersion7(clock.GetUtcNow()).ToString("D");

    public CommandKey For(Actor by, string command, JsonObject fields)
    {
        var asked = Encoding.UTF8.GetBytes($"{command}\n{fields.ToJsonString()}");
        return new CommandKey($"dashboard/{by.Name}", _key, Convert.ToHexStringLower(SHA256.HashData(asked)));
    }
}
