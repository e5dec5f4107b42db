using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Actions;

/// <summary>Puts on record what a rule refuses: nothing has changed, and who tried can be seen (S4.6.1).</summary>
internal sealed class RefusalRecord(IRefusedAttempts attempts, TimeProvider clock)
{
    /// <summary>Does it; what is refused of an order that exists is put on record, and refused all the same.</summary>
    public async Task<ActionTaken> KeepAsync(
        TakeAction command, StoredInstance? instance, Func<Task<ActionTaken>> act, CancellationToken cancellationToken)
    {
        try
        {
            return await act();
        }
        catch (CodedException refusal)
            when (refusal is RuleViolationException or NotAllowedException && instance?.Companion is RepairCase
                && command.By.Name != Actor.System.Name) // what the product tries by itself is nobody's attempt
        {
            var attempt = new RefusedAttempt
            {
                OrderId = command.OrderId,
                At = clock.GetStorableNow(),
                By = command.By.Name,
                Action = command.Action,
                Code = refusal.Code,
                Key = command.Key is { } key ? $"{key.Scope}/{key.Key}" : null,
                Fields = command.Fields.ToJsonString(RepairJson.Plain.Options),
            };
            await attempts.AddAsync(attempt, cancellationToken);
            throw;
        }
    }
}
