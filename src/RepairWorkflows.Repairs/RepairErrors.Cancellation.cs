namespace RepairWorkflows.Repairs;

/// <content>Calling orders off, and repair stations.</content>
public static partial class RepairErrors
{
    /// <summary>A station's person acts on an order that is not that station's.</summary>
    public const string OrderOfAnotherStation = "action.order-of-another-station";

    /// <summary>A region's contact acts on an order of another region's station.</summary>
    public const string OrderOfAnotherRegion = "action.order-of-another-region";

    /// <summary>There is no such repair station.</summary>
    public const string StationUnknown = "field.unknown-station";

    /// <summary>A station's person writes an order for another station.</summary>
    public const string StationNotOwn = "field.not-own-station";

    /// <summary>Two stations of the settings have the same word.</summary>
    public const string StationTwice = "station.twice";

    /// <summary>Two rows of the fee table have the same settlement grade.</summary>
    public const string GradeTwice = "station.grade-twice";

    /// <summary>A tier of the fee table pays less on site than for what is sent in, or less than nothing.</summary>
    public const string FeesTooLow = "station.fees-too-low";

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
