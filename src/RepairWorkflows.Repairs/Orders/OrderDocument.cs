using System.Text.Json;
using RepairWorkflows.Repairs.Charges;
using RepairWorkflows.Repairs.Closing;
using RepairWorkflows.Repairs.Contacts;
using RepairWorkflows.Repairs.Delays;
using RepairWorkflows.Repairs.Dispatch;
using RepairWorkflows.Repairs.Quotes;
using RepairWorkflows.Repairs.Reporting;
using RepairWorkflows.Repairs.Visits;
using RepairWorkflows.Repairs.Work;

namespace RepairWorkflows.Repairs.Orders;

/// <summary>All that an order knows: the aggregate's state, as it is stored.</summary>
public sealed partial record OrderDocument
{
    /// <summary>What people call the order; empty until the commit of its start.</summary>
    public required string Number { get; init; }

    /// <summary>Which process it follows.</summary>
    public required string Process { get; init; }

    /// <summary>What was reported.</summary>
    public required RepairReport Report { get; init; }

    /// <summary>Where the order stands.</summary>
    public required RepairStatus Status { get; init; }

    /// <summary>How soon; null until triage has said.</summary>
    public Urgency? Urgency { get; init; }

    /// <summary>What kind of fault: as reported, until triage or the site says otherwise.</summary>
    public required string Category { get; init; }

    /// <summary>
    /// When the customer expects the visit: first agreed at triage, later as promised or agreed anew; null for as
    /// soon as possible.
    /// </summary>
    public DateTimeOffset? AppointmentAt { get; init; }

    /// <summary>Whether the customer pays.</summary>
    public bool IsPaid { get; init; }

    /// <summary>The dispatch slip; null until it is written.</summary>
    public DispatchSlip? Slip { get; init; }

    /// <summary>
    /// Whose work it is, by the account's name; null while nobody was given it. Whoever has yet to sign for it stands
    /// here too.
    /// </summary>
    public string? Technician { get; init; }

    /// <summary>The visits, oldest first; one that could not be made counts.</summary>
    public IReadOnlyList<Visit> Visits { get; init; } = [];

    /// <summary>What the site showed; null until it was compared.</summary>
    public SiteComparison? Comparison { get; init; }

    /// <summary>The customer's answer about the charge; null when there was none to give.</summary>
    public ChargeConsent? Charge { get; init; }

    /// <summary>What was found about an out-of-scope repair, with its quote; null when none was reviewed.</summary>
    public ScopeReview? ScopeReview { get; init; }

    /// <summary>What the customer has supplied, as graded, oldest first.</summary>
    public IReadOnlyList<OwnMaterial> OwnMaterials { get; init => field = value ?? []; } = [];

    /// <summary>What the customer has paid, oldest first: what is repaired anew may cost more.</summary>
    public IReadOnlyList<Payment> Payments { get; init => field = value ?? []; } = [];

    /// <summary>What the customer has left to pay, in yuan.</summary>
    internal decimal ToPay => (Charged ?? 0) - Payments.Sum(payment => payment.Amount);

    /// <summary>The plan the customer agreed to; null until then.</summary>
    public RepairPlan? Plan { get; init; }

    /// <summary>The plan the customer refused; null when none was refused.</summary>
    public RefusedPlan? RefusedPlan { get; init; }

    /// <summary>What was done: one for the first repair and one for each rework, oldest first.</summary>
    public IReadOnlyList<RepairRecord> Repairs { get; init; } = [];

    /// <summary>
    /// What the customer is charged for all repairs together, in yuan; null until the first is done. What was agreed
    /// stands in <see cref="Charge"/>.
    /// </summary>
    public decimal? Charged => Repairs.Count == 0 ? null : Repairs.Sum(repair => repair.Cost ?? 0);

    /// <summary>Why it was not done in time, oldest first.</summary>
    public IReadOnlyList<DelayReason> Delays { get; init; } = [];

    /// <summary>How often the customer was kept informed, oldest first.</summary>
    public IReadOnlyList<CustomerContact> Contacts { get; init; } = [];

    /// <summary>Why it had to be done again, oldest first.</summary>
    public IReadOnlyList<Rework> Reworks { get; init; } = [];

    /// <summary>The customer's acceptance; null until then.</summary>
    public AcceptanceRecord? Acceptance { get; init; }

    /// <summary>The customer's evaluation; null until then.</summary>
    public Evaluation? Evaluation { get; init; }

    /// <summary>What the customer said when called back, oldest first; one for each time it was repaired.</summary>
    public IReadOnlyList<CallBackRecord> CallBacks { get; init => field = value ?? []; } = [];

    /// <summary>Why it ends without a repair, with the signatures so far; null when it does not.</summary>
    public SignedRefusal? Refusal { get; init; }

    /// <summary>When it reached its final state; null while it is open.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Reads <see cref="CaseRecord.Document"/>.</summary>
    public static OrderDocument Parse(string json) =>
        JsonSerializer.Deserialize(json, RepairJson.Plain.OrderDocument)!;

    /// <summary>What the report in <see cref="CaseRecord.Document"/> says of the urgency; null when nothing.</summary>
    internal static Urgency? ReportedUrgency(string json)
    {
        using var document = JsonDocument.Parse(json.Length == 0 ? "{}" : json);
        return document.RootElement.TryGetProperty("report", out var report)
            && report.TryGetProperty("urgency", out var urgency)
                ? KebabCase.Parse<Urgency>(urgency.GetString())
                : null;
    }

    internal string ToJson() => JsonSerializer.Serialize(this, RepairJson.Plain.OrderDocument);
}
