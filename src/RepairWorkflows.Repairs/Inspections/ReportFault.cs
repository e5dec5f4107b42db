using System.Text.Json.Nodes;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Reporting;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Inspections;

/// <summary>
/// Reports the fault that a round has found: a case of the process that the plan names, linked both ways.
/// </summary>
/// <remarks>It is started after the commit, once, whatever happens in between (<see cref="LinkedStart"/>).</remarks>
[Activity("RepairWorkflows", "ReportFault", "Equipment", DisplayName = "Report fault",
    Description = "Starts the repair of a fault that a round has found; the two cases are linked.")]
[FlowNode("Done")]
public sealed class ReportFault : RepairActivity
{
    /// <summary>The process that repairs a fault unless the plan names another one.</summary>
    internal const string UsualProcess = "equipment-repair";

    private protected override ActivityResult Execute(StepRun run)
    {
        var order = run.Case.Order;
        if (order.Document.Inspection is { FaultFound: { } fault } found)
        {
            var process = order.Document.Report.Other?["faultProcess"]?.GetValue<string>() ?? UsualProcess;
            run.Case.StartLinked(Of(order, process, fault, found.By));
            run.Case.Timeline.Add(
                "inspection.fault-reported", run.Now, run.OfAct, new JsonObject { ["faultProcess"] = process });
        }

        return ActivityResult.Done;
    }

    private static LinkedStart Of(RepairOrder order, string process, string fault, string by) => new(
        $"{order.Id}/fault", process,
        new JsonObject
        {
            ["channel"] = "inspection",
            ["customerName"] = by,
            ["unit"] = order.Document.Report.Unit,
            ["equipment"] = order.Document.Equipment,
            ["description"] = fault,
        },
        new OrderOrigin(order.Id.Value, order.Document.Number, "inspection-fault"), by);
}
