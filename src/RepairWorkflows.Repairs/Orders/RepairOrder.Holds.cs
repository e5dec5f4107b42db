using RepairWorkflows.Repairs.Holds;

namespace RepairWorkflows.Repairs.Orders;

/// <content>It waits, and the customer asks where it stays.</content>
public sealed partial class RepairOrder
{
    /// <summary>An emergency is gone to at once (S8.3.2): it is not put on hold.</summary>
    internal void RequireHoldable()
    {
        RequireOpen();
        RequireThat(!Document.IsOnHold, RepairErrors.OrderOnHold, "It is on hold already.");
        RequireThat(
            (Document.Urgency ?? Document.Report.Urgency) != Urgency.Emergency, RepairErrors.EmergencyOnHold,
            "An emergency is not put on hold.");
    }

    /// <summary>It is on hold, and one more limit does not count meanwhile.</summary>
    internal void HoldLimit(string policy) => Document = Document with
    {
        Holds =
        [
            .. Document.Holds.SkipLast(1),
            Document.Holds[^1] with { Limits = [.. Document.Holds[^1].Limits.Append(policy).Distinct()] },
        ],
    };

    /// <summary>Puts it on hold.</summary>
    internal void Hold(OrderHold hold)
    {
        RequireHoldable();
        Document = Document with { Holds = [.. Document.Holds, hold] };
    }

    /// <summary>Takes it up again; the limits that did not count meanwhile.</summary>
    internal IReadOnlyList<string> Resume(string by, DateTimeOffset now)
    {
        RequireOpen();
        RequireThat(Document.IsOnHold, RepairErrors.OrderNotOnHold, "It is not on hold.");
        var hold = Document.Holds[^1];
        Document = Document with
        {
            Holds = [.. Document.Holds.SkipLast(1), hold with { ResumedBy = by, ResumedAt = now }],
        };
        return hold.Limits;
    }

    /// <summary>The customer asks where it stays.</summary>
    internal void Urge(Urging urging)
    {
        RequireOpen();
        Document = Document with { Urgings = [.. Document.Urgings, urging] };
    }
}
