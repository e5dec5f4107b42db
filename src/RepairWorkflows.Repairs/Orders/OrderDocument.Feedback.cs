using RepairWorkflows.Repairs.ServiceResponse;

namespace RepairWorkflows.Repairs.Orders;

/// <content>Residents' feedback (S1.2).</content>
public sealed partial record OrderDocument
{
    /// <summary>What became of a resident's feedback; null for any other order, and until it is assessed.</summary>
    public Feedback? Feedback { get; init; }
}
