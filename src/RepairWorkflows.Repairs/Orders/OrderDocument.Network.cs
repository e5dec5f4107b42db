using RepairWorkflows.Repairs.Cancellation;
using RepairWorkflows.Repairs.SpecialCustomers;

namespace RepairWorkflows.Repairs.Orders;

/// <content>What a service network of repair stations and regions adds (S4, S9).</content>
public sealed partial record OrderDocument
{
    /// <summary>Which repair station's work it is; null when the site repairs it itself.</summary>
    public string? Station { get; init; }

    /// <summary>The order it comes from; null when it comes from none.</summary>
    public OrderOrigin? Origin { get; init; }

    /// <summary>What stations asked the region for about calling it off (S4.5.2), oldest first.</summary>
    public IReadOnlyList<CancellationApplication> Applications { get; init => field = value ?? []; } = [];

    /// <summary>Why it was called off; null when it was not.</summary>
    public Cancelling? Cancelling { get; init; }

    /// <summary>The expedite order that was sent with it; null when it is no special case.</summary>
    public ExpediteOrder? Expedite { get; init; }

    /// <summary>What people call the expedite order; null when there is none.</summary>
    public string? ExpediteNumber => Expedite is null ? null : $"{Number}-C";

    /// <summary>How the region guides it; null when it is no special case.</summary>
    public SpecialCase? Special { get; init; }

    /// <summary>What the region pays the station; null when it decided nothing of the kind.</summary>
    public CommissionOrder? Commission { get; init; }

    /// <summary>What people call the commission order; null when there is none.</summary>
    public string? CommissionNumber => Commission is null ? null : $"{Number}-W";
}
