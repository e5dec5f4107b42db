using RepairWorkflows.Repairs.Equipment;

namespace RepairWorkflows.Repairs.Orders;

/// <content>What is known of a repair of equipment (S6).</content>
public sealed partial record OrderDocument
{
    /// <summary>The number of the equipment it is about; null for any other order.</summary>
    public string? Equipment { get; init; }

    /// <summary>
    /// The class of that equipment, in the words of <see cref="SiteEquipment.Class"/>; null for any other order.
    /// </summary>
    public string? EquipmentClass { get; init; }

    /// <summary>How it was registered; null until then.</summary>
    public EquipmentRegistration? Registration { get; init; }

    /// <summary>Why it leads to no repair; null when it does.</summary>
    public EquipmentDeclining? Declining { get; init; }

    /// <summary>What was found; null until somebody looks.</summary>
    public EquipmentDiagnosis? Diagnosis { get; init; }

    /// <summary>The plans, oldest first; the last one holds, unless it is to be made anew.</summary>
    public IReadOnlyList<EquipmentPlan> EquipmentPlans { get; init => field = value ?? []; } = [];

    /// <summary>What was done, oldest first.</summary>
    public IReadOnlyList<EquipmentWork> EquipmentWorks { get; init => field = value ?? []; } = [];

    /// <summary>That it works again; null until somebody has accepted it.</summary>
    public EquipmentAcceptance? EquipmentAcceptance { get; init; }

    /// <summary>What its reporter was told in the end; null until then.</summary>
    public ReporterAnswer? ReporterAnswer { get; init; }
}
