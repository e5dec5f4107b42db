namespace RepairWorkflows.Repairs;

/// <content>Equipment and its repairs.</content>
public static partial class RepairErrors
{
    /// <summary>The site lists no such equipment.</summary>
    public const string EquipmentUnknown = "field.unknown-equipment";

    /// <summary>There is no such class of equipment.</summary>
    public const string EquipmentClassUnknown = "equipment.class-unknown";

    /// <summary>Two pieces of equipment have the same number.</summary>
    public const string EquipmentTwice = "equipment.twice";

    /// <summary>There is no such equipment, and no order about it.</summary>
    public const string EquipmentNotFound = "equipment.not-found";

    /// <summary>A report cannot be registered without the equipment it is about.</summary>
    public const string EquipmentMissing = "equipment.missing";

    /// <summary>The equipment has to be classified: its class decides the limit.</summary>
    public const string EquipmentClassMissing = "equipment.class-missing";

    /// <summary>Nobody has begun the diagnosis.</summary>
    public const string DiagnosisNotBegun = "equipment.diagnosis-not-begun";

    /// <summary>There is no diagnosis, or it says that the equipment cannot be repaired.</summary>
    public const string EquipmentNotDiagnosed = "equipment.not-diagnosed";

    /// <summary>The planned end does not lie after the planned beginning.</summary>
    public const string EquipmentPlanBackwards = "equipment.plan-backwards";

    /// <summary>No plan holds: none was made, or it is to be made anew.</summary>
    public const string EquipmentNotPlanned = "equipment.not-planned";

    /// <summary>Nothing waits for acceptance.</summary>
    public const string EquipmentNothingToAccept = "equipment.nothing-to-accept";

    /// <summary>The repair waits for acceptance already.</summary>
    public const string EquipmentRepairedAlready = "equipment.repaired-already";

    /// <summary>Who has done the work does not accept it.</summary>
    public const string EquipmentOwnWork = "equipment.own-work";

    /// <summary>The repair is neither accepted nor refused: there is nothing to answer yet.</summary>
    public const string EquipmentUndecided = "equipment.undecided";
}
