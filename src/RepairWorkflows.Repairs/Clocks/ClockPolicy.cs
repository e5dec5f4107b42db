using System.Text.Json.Serialization;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Clocks;

/// <summary>
/// A limit as data: how long, what starts and ends it, and who is told when. Edited by its owner and published in
/// versions; a clock that runs takes over the new version and keeps the time it has used.
/// </summary>
public sealed record ClockPolicy
{
    /// <summary>What definitions call it: 1 to 60 of a–z, 0–9 and hyphens, for example <c>ticketing</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What people call it, by language (<c>zh</c>, <c>en</c>); null for the product's own word.</summary>
    public IReadOnlyDictionary<string, string>? DisplayName { get; init; }

    /// <summary>Counts from 1; rises with each publication.</summary>
    /// <remarks>The JSON reader gives 0 for what a file leaves out, and null for lists.</remarks>
    public int Version { get; init => field = value == 0 ? 1 : value; } = 1;

    /// <summary>How long the clock may count, unless one of <see cref="Targets"/> fits the order.</summary>
    public required ClockLength Length { get; init; }

    /// <summary>The calendar that working time is counted by; null for the site's.</summary>
    public string? Calendar { get; init; }

    /// <summary>Other lengths for some orders; of those that fit, the one that says most about them.</summary>
    public IReadOnlyList<ClockTarget> Targets { get; init => field = value ?? []; } = [];

    /// <summary>What happens on the way, in any order.</summary>
    public required IReadOnlyList<ClockStage> Stages { get; init; }

    /// <summary>
    /// What on an order's timeline starts it, or its next cycle once it was stopped, of <see cref="ClockConditions"/>;
    /// nothing leaves that to the drawing.
    /// </summary>
    public IReadOnlyList<string> StartsOn { get; init => field = value ?? []; } = [];

    /// <summary>What stops it; an order's end always does.</summary>
    public IReadOnlyList<string> StopsOn { get; init => field = value ?? []; } = [];

    /// <summary>What puts it on hold.</summary>
    public IReadOnlyList<string> PausesOn { get; init => field = value ?? []; } = [];

    /// <summary>What lets it count again.</summary>
    public IReadOnlyList<string> ResumesOn { get; init => field = value ?? []; } = [];

    /// <summary>Whether it waits for anything on the timeline.</summary>
    [JsonIgnore]
    public bool HasConditions =>
        StartsOn.Count > 0 || StopsOn.Count > 0 || PausesOn.Count > 0 || ResumesOn.Count > 0;

    /// <summary>The clauses of the documents that set the limit.</summary>
    public IReadOnlyList<string> Clauses { get; init => field = value ?? []; } = [];

    /// <summary>The length for an order.</summary>
    public ClockLength LengthFor(Urgency? urgency, string? customerClass, string? equipmentClass = null) =>
        Targets.Where(target => target.Fits(urgency, customerClass, equipmentClass))
            .MaxBy(target => target.Weight)?.Length ?? Length;
}

/// <summary>A length for some orders.</summary>
/// <param name="Length">How long.</param>
/// <param name="Urgency">Only for orders this urgent; null for any.</param>
/// <param name="CustomerClass">
/// Only for customers of this class (<c>authority</c>, <c>media</c>, <c>key-account</c>, <c>associate</c>); null for
/// any. It says more about an order than its urgency does.
/// </param>
/// <param name="EquipmentClass">
/// Only for orders about equipment of this class (<c>critical</c>, <c>important</c>, <c>ordinary</c>); null for any. It
/// says more than the two others.
/// </param>
public sealed record ClockTarget(
    ClockLength Length, Urgency? Urgency = null, string? CustomerClass = null, string? EquipmentClass = null)
{
    /// <summary>The classes of customers there are.</summary>
    public static IReadOnlyList<string> CustomerClasses => Field.CustomerClass.Choices;

    /// <summary>The classes of equipment there are.</summary>
    public static IReadOnlyList<string> EquipmentClasses => Field.EquipmentClass.Choices;

    internal int Weight =>
        (Urgency is null ? 0 : 1) + (CustomerClass is null ? 0 : 2) + (EquipmentClass is null ? 0 : 4);

    internal bool IsForAll => Weight == 0;

    internal bool IsForSame(ClockTarget other) => (this with { Length = other.Length }) == other;

    internal bool Fits(Urgency? urgency, string? customerClass, string? equipmentClass) =>
        (Urgency is null || Urgency == urgency) && (CustomerClass is null || CustomerClass == customerClass)
        && (EquipmentClass is null || EquipmentClass == equipmentClass);
}
