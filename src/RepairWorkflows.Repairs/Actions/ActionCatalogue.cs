using RepairWorkflows.Repairs.Cancellation;
using RepairWorkflows.Repairs.Charges;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Closing;
using RepairWorkflows.Repairs.Complaints;
using RepairWorkflows.Repairs.Contacts;
using RepairWorkflows.Repairs.Delays;
using RepairWorkflows.Repairs.Dispatch;
using RepairWorkflows.Repairs.Equipment;
using RepairWorkflows.Repairs.Holds;
using RepairWorkflows.Repairs.Inspections;
using RepairWorkflows.Repairs.Outages;
using RepairWorkflows.Repairs.Quotes;
using RepairWorkflows.Repairs.ServiceResponse;
using RepairWorkflows.Repairs.SpecialCustomers;
using RepairWorkflows.Repairs.Triaging;
using RepairWorkflows.Repairs.Visits;
using RepairWorkflows.Repairs.Work;

namespace RepairWorkflows.Repairs.Actions;

/// <summary>Every action there is.</summary>
internal static class ActionCatalogue
{
    /// <summary>In the order a repair meets them.</summary>
    public static IReadOnlyList<RepairAction> All { get; } =
    [
        new TriageAction(), new WriteTicketAction(), new AcknowledgeNoticeAction(), new SignSlipAction(),
        new AssignTechnicianAction(), new DeclineOrderAction(), new ReassignTechnicianAction(),
        new ReturnToPoolAction(),
        new SetOutAction(), new ArriveAction(), new ReportLateAction(), new CannotComeAction(),
        new AgreeNewTimeAction(), new RecordCallAction(), new CompareAction(), new AgreeChargeAction(),
        new SignRefusalAction(), new ConfirmPlanAction(), new FinishRepairAction(),
        new NotTodayAction(), new RecordReasonAction(), new InformCustomerAction(), new ResolveEscalationAction(),
        new EscalateAction(), new AcceptAction(), new RejectAction(), new EvaluateAction(), new SkipEvaluationAction(),
        new RecordCallBackAction(), new SkipCallBackAction(),
        new RecordOutcomeAction(), new RecordContactAction(),
        new HoldOrderAction(), new ResumeOrderAction(), new UrgeOrderAction(),
        new CancelForCustomerAction(), new ApplyForCancellationAction(), new CancelOwnOrderAction(),
        new DecideOnCancellationAction(),
        new ReviewScopeAction(), new AnswerQuoteAction(), new RenewQuoteAction(), new TellCostAction(),
        new GradeMaterialAction(), new RecordPaymentAction(),
        new InformRegionAction(), new GiveSolutionAction(), new NoteProgressAction(), new RecordResultAction(),
        new RegisterReportAction(), new DeclineReportAction(), new BeginDiagnosisAction(), new DiagnoseAction(),
        new PlanEquipmentAction(), new ReplanEquipmentAction(), new CarryOutRepairAction(),
        new AcceptEquipmentAction(), new RejectEquipmentAction(), new AnswerReporterAction(),
        new RecordInspectionAction(), new ExplainMissedRoundAction(),
        new BeginSearchAction(), new RecordFindingAction(), new PlanOutageAction(), new ChangeOutagePlanAction(),
        new DecideOutagePlanAction(), new RecordDepartmentNoticeAction(), new CutAsPlannedAction(), new CutNowAction(),
        new ReportCutAction(), new AskForHelpAction(), new NeedCutAction(), new FinishOutageRepairAction(),
        new RestoreSupplyAction(), new ConfirmRestorationAction(), new RecordMaintenanceAction(),
        new CloseOutageAction(),
        new AssessFeedbackAction(), new PassAsComplaintAction(), new ProposeSolutionAction(),
        new AnswerResidentAction(), new ConfirmAnswerAction(), new RejectAnswerAction(),
        new ReviewComplaintAction(), new ProposeCompensationAction(), new ReturnComplaintAction(),
        new DecideCompensationAction(), new PayCompensationAction(), new AnswerComplaintAction(),
    ];

    /// <summary>The action of that name; null when there is none.</summary>
    public static RepairAction? Find(string name) => All.FirstOrDefault(action => action.Name == name);
}
