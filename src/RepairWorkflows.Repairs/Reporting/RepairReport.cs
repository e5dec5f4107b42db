using System.Text.Json.Nodes;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.SpecialCustomers;

namespace RepairWorkflows.Repairs.Reporting;

/// <summary>What a customer asks for, checked and normalised. Never changed.</summary>
public sealed record RepairReport
{
    /// <summary>How it came, for example by phone, front-desk, web, email, app or letterbox.</summary>
    public required string Channel { get; init; }

    /// <summary>Who reported.</summary>
    public required string CustomerName { get; init; }

    /// <summary>Room, unit or public area.</summary>
    public required string Unit { get; init; }

    /// <summary>The customer's telephone number.</summary>
    public required string Phone { get; init; }

    /// <summary>What is wrong, in the customer's words.</summary>
    public required string Description { get; init; }

    /// <summary>What stands for the kind of fault until somebody has said it; nobody can choose it.</summary>
    public const string Unclassified = "unclassified";

    /// <summary>What kind of fault the customer takes it for; <see cref="Unclassified"/> when not said.</summary>
    public required string Category { get; init; }

    /// <summary>How soon the customer would have it; triage decides. Null when not said.</summary>
    public Urgency? Urgency { get; init; }

    /// <summary>What makes the customer special (S9.3.1), as a stable word; null for any other customer.</summary>
    public string? CustomerClass { get; init; }

    /// <summary>Why the customer is taken for special; null for any other customer.</summary>
    public SpecialIdentity? Identity { get; init; }

    /// <summary>When the customer would like the visit; null when not said.</summary>
    public DateTimeOffset? PreferredVisitAt { get; init; }

    /// <summary>When it came in, where that was before it was written down; null when not said.</summary>
    public DateTimeOffset? ReceivedAt { get; init; }

    /// <summary>Addresses of pictures.</summary>
    public IReadOnlyList<string> Photos { get; init; } = [];

    /// <summary>Why it cannot wait although no customer is special (S9.1); null when not said.</summary>
    public string? UrgentReason { get; init; }

    /// <summary>The number of the equipment it is about; null when it names none.</summary>
    public string? Equipment { get; init; }

    /// <summary>The class of that equipment as listed when it was reported; null when it is not listed.</summary>
    public string? EquipmentClass { get; init; }

    /// <summary>The repair station it is for; null when the site repairs it itself.</summary>
    public string? Station { get; init; }

    /// <summary>The repair station that wrote it down; null for the site, the call centre and the regions.</summary>
    public string? RecordedByStation { get; init; }

    /// <summary>Fields that the process's owner has added, by name; null when there are none.</summary>
    public JsonObject? Other { get; init; }

    /// <summary>When it was received: the start of every later clock.</summary>
    public required DateTimeOffset ReportedAt { get; init; }

    /// <summary>Who wrote it down.</summary>
    public required string RecordedBy { get; init; }
}
