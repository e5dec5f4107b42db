namespace RepairWorkflows.Repairs;

/// <content>Calling orders off, and repair stations.</content>
public static partial class RepairErrors
{
    /// <summary>A station's person acts on an order that is not that station's.</summary>
    public const string OrderOfAnotherStation = "action.order-of-another-station";

    /// <summary>There is no such repair station.</summary>
    public const string StationUnknown = "field.unknown-station";

    /// <summary>A station called the hotline to have an order called off: it has to apply to the region.</summary>
    public const string CancellationByStation = "cancellation.station-must-apply";

    /// <summary>An application waits for the region's decision already.</summary>
    public const string CancellationAppliedAlready = "cancellation.applied-already";

    /// <summary>No application waits for a decision, or nobody has called the order off.</summary>
    public const string CancellationNotApplied = "cancellation.not-applied";

    /// <summary>With that reason an order is closed the normal way.</summary>
    public const string CancellationNotEligible = "cancellation.reason-not-eligible";

    /// <summary>The customer has not been out of reach for more than five days.</summary>
    public const string CancellationTooEarly = "cancellation.too-early";

    /// <summary>The station has written the order itself: it calls it off without asking.</summary>
    public const string CancellationOfOwnOrder = "cancellation.own-order";

    /// <summary>The station has not written the order itself: it has to apply to the region.</summary>
    public const string CancellationOfOthersOrder = "cancellation.not-own-order";

    /// <summary>It is repaired already: it is closed the normal way.</summary>
    public const string CancellationOfDoneWork = "cancellation.work-done";

    /// <summary>An order for another region needs the station that it shall go to.</summary>
    public const string CancellationNeedsStation = "cancellation.station-missing";
}
