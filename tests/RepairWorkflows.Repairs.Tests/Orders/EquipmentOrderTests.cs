using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Closing;
using RepairWorkflows.Repairs.Equipment;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Repairs.Tests.Orders;

/// <summary>The rules hold whatever way a drawing leads to them.</summary>
public sealed class EquipmentOrderTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    private static readonly EquipmentPlan Plan = new()
    {
        Importance = "high",
        Urgency = Urgency.Urgent,
        Technician = "technician",
        ProductionNeeds = "不停产",
        PlannedStartAt = Now.AddHours(1),
        PlannedFinishAt = Now.AddHours(2),
        By = "equipment",
        At = Now,
    };

    private static readonly EquipmentWork Work = new()
    {
        Work = "更换轴承",
        Tools = ["拉马"],
        SafetyRecord = "停电挂牌",
        By = "technician",
        At = Now,
    };

    private static RepairOrder Registered()
    {
        var order = Rules.NewCase(Now).Order;
        order.Register("P-101", "critical", null, "equipment", Now);
        return order;
    }

    private static RepairOrder Diagnosed(bool repairable = true)
    {
        var order = Registered();
        order.BeginDiagnosis(People.Technician, Now);
        order.Diagnose(begun => begun with { Cause = "轴承磨损", Repairable = repairable });
        return order;
    }

    private static RepairOrder CarriedOut()
    {
        var order = Diagnosed();
        order.PlanEquipment(Plan);
        order.CarryOut(Work);
        return order;
    }

    private static string Refusal(Action act) => Should.Throw<RuleViolationException>(act).Code;

    [Fact]
    public void When_nobody_says_which_class_then_it_is_not_registered() =>
        Refusal(() => Rules.NewCase(Now).Order.Register("P-101", null, null, "equipment", Now))
            .ShouldBe(RepairErrors.EquipmentClassMissing);

    [Fact]
    public void When_it_was_declined_then_nobody_diagnoses_it()
    {
        var order = Rules.NewCase(Now).Order;
        order.Decline(new("已有同一报修", "equipment", Now));

        Refusal(() => order.BeginDiagnosis(People.Technician, Now)).ShouldBe(RepairErrors.EquipmentMissing);
    }

    [Fact]
    public void When_nobody_has_looked_then_there_is_no_diagnosis() =>
        Refusal(() => Registered().Diagnose(begun => begun)).ShouldBe(RepairErrors.DiagnosisNotBegun);

    [Fact]
    public void When_it_cannot_be_repaired_then_it_is_not_planned() =>
        Refusal(() => Diagnosed(repairable: false).PlanEquipment(Plan)).ShouldBe(RepairErrors.EquipmentNotDiagnosed);

    [Fact]
    public void When_there_is_no_plan_then_nothing_is_carried_out() =>
        Refusal(() => Diagnosed().CarryOut(Work)).ShouldBe(RepairErrors.EquipmentNotPlanned);

    [Fact]
    public void When_the_plan_was_given_up_then_nothing_is_carried_out()
    {
        var order = Diagnosed();
        order.PlanEquipment(Plan);
        order.Replan("备件未到");

        Refusal(() => order.CarryOut(Work)).ShouldBe(RepairErrors.EquipmentNotPlanned);
    }

    [Fact]
    public void When_it_waits_for_acceptance_then_it_is_not_done_twice() =>
        Refusal(() => CarriedOut().CarryOut(Work)).ShouldBe(RepairErrors.EquipmentRepairedAlready);

    [Fact]
    public void When_it_was_rejected_then_there_is_nothing_to_accept_until_it_is_done_again()
    {
        var order = CarriedOut();
        order.RejectEquipment(new Rework("仍有异响", "equipment", Now));

        Refusal(() => order.AcceptEquipment(new("正常", "equipment", Now)))
            .ShouldBe(RepairErrors.EquipmentNothingToAccept);
        order.CarryOut(Work);
        order.AcceptEquipment(new("正常", "equipment", Now));
        order.Document.EquipmentAcceptance!.By.ShouldBe("equipment");
    }

    [Fact]
    public void When_nothing_is_decided_then_the_reporter_gets_no_answer() =>
        Refusal(() => CarriedOut().AnswerReporter(new("已修好", "phone", "equipment", Now)))
            .ShouldBe(RepairErrors.EquipmentUndecided);
}
