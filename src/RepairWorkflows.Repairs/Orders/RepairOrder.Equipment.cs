using RepairWorkflows.Repairs.Closing;
using RepairWorkflows.Repairs.Equipment;

namespace RepairWorkflows.Repairs.Orders;

/// <content>Equipment is repaired (S6): registered, diagnosed, planned, worked on, accepted, answered.</content>
public sealed partial class RepairOrder
{
    /// <summary>Whether work on the equipment is done that nobody has accepted or rejected yet.</summary>
    internal bool IsToAccept => Document.EquipmentWorks.Count > Document.Reworks.Count
        && Document.EquipmentAcceptance is null;

    /// <summary>The equipment administrator registers and classifies it (S6.2.2).</summary>
    /// <param name="equipment">The equipment's number; null for the one that was reported.</param>
    /// <param name="equipmentClass">Its class; null for the one that it has.</param>
    /// <param name="note">What else there is to say; null for nothing.</param>
    /// <param name="by">Who.</param>
    /// <param name="now">When.</param>
    internal void Register(string? equipment, string? equipmentClass, string? note, string by, DateTimeOffset now)
    {
        Require(RepairStatus.Reported);
        var number = equipment ?? Document.Equipment;
        var known = equipmentClass ?? Document.EquipmentClass;
        RequireThat(number is not null, RepairErrors.EquipmentMissing, "Say which equipment the report is about.");
        RequireThat(known is not null, RepairErrors.EquipmentClassMissing, "Say which class the equipment has.");
        Document = Document with
        {
            Status = RepairStatus.InProgress,
            Equipment = number,
            EquipmentClass = known,
            Registration = new EquipmentRegistration(number!, known!, note, by, now),
        };
    }

    /// <summary>The report leads to no repair: nothing is wrong, or it was reported already.</summary>
    internal void Decline(EquipmentDeclining declining)
    {
        Require(RepairStatus.Reported);
        Document = Document with { Status = RepairStatus.InProgress, Declining = declining };
    }

    /// <summary>Somebody looks at the equipment (S6.2.3): a technician who does takes it on.</summary>
    internal void BeginDiagnosis(Actor by, DateTimeOffset now)
    {
        Require(RepairStatus.InProgress);
        RequireThat(Document.Registration is not null, RepairErrors.EquipmentMissing, "It is not registered.");
        Document = Document with
        {
            Diagnosis = new EquipmentDiagnosis(by.Name, now),
            Technician = by.IsIn([Role.Technician]) ? by.Name : Document.Technician,
        };
    }

    /// <summary>What is wrong, how difficult, how long (S6.2.3).</summary>
    /// <param name="diagnosis">What was found; who began it, and when, stays.</param>
    internal void Diagnose(Func<EquipmentDiagnosis, EquipmentDiagnosis> diagnosis)
    {
        Require(RepairStatus.InProgress);
        RequireThat(
            Document.Diagnosis is not null, RepairErrors.DiagnosisNotBegun, "Nobody has begun the diagnosis.");
        Document = Document with { Diagnosis = diagnosis(Document.Diagnosis!) };
    }

    /// <summary>The repair is planned (S6.2.4): from now on it is that technician's work, and that urgent.</summary>
    internal void PlanEquipment(EquipmentPlan plan)
    {
        Require(RepairStatus.InProgress);
        RequireThat(
            Document.Diagnosis is { Repairable: true }, RepairErrors.EquipmentNotDiagnosed,
            "Only what was diagnosed, and can be repaired, is planned.");
        RequireThat(
            plan.PlannedFinishAt > plan.PlannedStartAt, RepairErrors.EquipmentPlanBackwards,
            "The planned end has to lie after the planned beginning.");
        Document = Document with
        {
            EquipmentPlans = [.. Document.EquipmentPlans, plan],
            Technician = plan.Technician,
            Urgency = plan.Urgency,
        };
    }

    /// <summary>The plan does not hold any more: another one is made.</summary>
    internal void Replan(string reason)
    {
        RequirePlan();
        var last = Document.EquipmentPlans[^1] with { ReplannedBecause = reason };
        Document = Document with { EquipmentPlans = [.. Document.EquipmentPlans.SkipLast(1), last] };
    }

    /// <summary>The work is done, with what it took and what was done for safety (S6.2.5).</summary>
    internal void CarryOut(EquipmentWork work)
    {
        RequirePlan();
        Document = Document with { EquipmentWorks = [.. Document.EquipmentWorks, work] };
    }

    /// <summary>The equipment works again (S6.2.6). Nobody accepts work of his own: a house rule.</summary>
    internal void AcceptEquipment(EquipmentAcceptance acceptance)
    {
        RequireToAccept();
        RequireThat(
            Document.EquipmentWorks[^1].By != acceptance.By, RepairErrors.EquipmentOwnWork,
            "Somebody else than did the work has to accept it.");
        Document = Document with { EquipmentAcceptance = acceptance };
    }

    /// <summary>It does not work as it should: it is repaired again, and that is counted (S6.2.6).</summary>
    internal void RejectEquipment(Rework rework)
    {
        RequireToAccept();
        Document = Document with { Reworks = [.. Document.Reworks, rework] };
    }

    /// <summary>Whoever reported it is answered (S6.2.7): the order is final.</summary>
    internal void AnswerReporter(ReporterAnswer answer)
    {
        Require(RepairStatus.InProgress);
        var isRepaired = Document.EquipmentAcceptance is not null;
        RequireThat(
            isRepaired || Document.Declining is not null || Document.Diagnosis is { Repairable: false },
            RepairErrors.EquipmentUndecided, "It is neither repaired, nor is there a reason not to.");
        Document = Document with
        {
            ReporterAnswer = answer,
            Status = isRepaired ? RepairStatus.Closed : RepairStatus.ClosedUnrepaired,
            ClosedAt = answer.At,
        };
    }

    private void RequirePlan()
    {
        Require(RepairStatus.InProgress);
        RequireThat(
            Document.EquipmentPlans is [.., { ReplannedBecause: null }], RepairErrors.EquipmentNotPlanned,
            "There is no plan that holds.");
        RequireThat(!IsToAccept, RepairErrors.EquipmentRepairedAlready, "The repair waits for acceptance.");
    }

    private void RequireToAccept()
    {
        Require(RepairStatus.InProgress);
        RequireThat(IsToAccept, RepairErrors.EquipmentNothingToAccept, "Nothing waits for acceptance.");
    }
}
