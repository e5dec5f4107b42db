using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Outages;
using RepairWorkflows.Testing.Cases;
using static RepairWorkflows.Repairs.Tests.Orders.AnOutage;

namespace RepairWorkflows.Repairs.Tests.Orders;

/// <summary>The rules of an outage, whatever way a drawing leads to them.</summary>
public static class OutageTests
{
    public sealed class GivenNoCut
    {
        [Fact]
        public void When_it_is_restored_then_that_needs_a_cut() =>
            Refusal(() => Approved().RestoreSupply(new SupplyRestoration(SupplyRestoration.Everyone, "t", Now)))
                .ShouldBe(RepairErrors.OutageNotCut);

        [Fact]
        public void When_nobody_has_begun_to_search_then_nothing_is_found() =>
            Refusal(() => Rules.NewCase(Now).Order.Find(new OutageFinding("no-fault", null, null, "leader", Now)))
                .ShouldBe(RepairErrors.OutageSearchNotBegun);

        [Fact]
        public void When_somebody_searches_then_nobody_begins_again() =>
            Refusal(() => Searched().BeginSearch(new OutageSearch("gas", "other", Now), Departments))
                .ShouldBe(RepairErrors.OutageSearchBegun);

        [Fact]
        public void When_nothing_was_found_then_no_outage_is_planned() =>
            Refusal(() => Searched().PlanOutage(Plan(1, 2), Departments)).ShouldBe(RepairErrors.OutageNotNeeded);

        [Fact]
        public void When_nothing_was_found_then_nothing_is_repaired() =>
            Refusal(() => Searched().FinishOutageRepair(new OutageRepair("work", "t", Now)))
                .ShouldBe(RepairErrors.OutageNothingToRepair);

        [Fact]
        public void When_nothing_is_repaired_then_no_maintenance_is_recorded() =>
            Refusal(() => Searched().RecordMaintenance(new MaintenanceRecord("work", [], "t", Now)))
                .ShouldBe(RepairErrors.OutageNotRepaired);

        [Fact]
        public void When_nothing_is_found_yet_then_it_is_not_closed() =>
            Refusal(() => Searched().CloseOutage(Now)).ShouldBe(RepairErrors.OutageWithoutMaintenance);

        [Fact]
        public void When_no_emergency_was_cut_then_there_is_nothing_to_report()
        {
            var order = Approved();
            order.NoteDepartment(Notice("icu"));
            order.NoteDepartment(Notice("theatre"));
            order.CutSupply(Cutting(isEmergency: false, 1), null, Departments);

            Refusal(() => order.ReportCut(new CutReport("a", "leader", Now))).ShouldBe(
                RepairErrors.OutageNothingToReport);
        }
    }

    public sealed class GivenARepairWithoutACut
    {
        [Fact]
        public void When_it_takes_a_cut_after_all_then_that_is_another_repair_and_the_first_stays_on_record()
        {
            var order = Repaired();

            order.CutSupply(Cutting(isEmergency: true, 1), "power", Departments);

            Refusal(() => order.RestoreSupply(new SupplyRestoration(SupplyRestoration.Everyone, "t", Now)))
                .ShouldBe(RepairErrors.OutageNotRepaired);
            Refusal(() => order.RecordMaintenance(new MaintenanceRecord("second", [], "t", Now)))
                .ShouldBe(RepairErrors.OutageNotRepaired);
            order.FinishOutageRepair(new OutageRepair("second", "t", Now));
            var outage = order.Document.Outage!;
            (outage.Repair!.Work, outage.Maintenance).ShouldBe(("second", null));
            (outage.RepairBeforeCut!.Repair.Work, outage.RepairBeforeCut.Maintenance!.Maintenance)
                .ShouldBe(("first", "first"));
        }

        private static RepairOrder Repaired()
        {
            var order = Searched();
            order.Find(new OutageFinding(OutageFinding.WithoutCut, "panel", null, "leader", Now));
            order.FinishOutageRepair(new OutageRepair("first", "t", Now));
            order.RecordMaintenance(new MaintenanceRecord("first", [], "t", Now));
            return order;
        }
    }

    public sealed class GivenAnEmergencyCut
    {
        [Fact]
        public void When_it_is_cut_again_then_it_is_cut_already() =>
            Refusal(() => Cut().CutSupply(Cutting(isEmergency: true, 1), "water", Departments))
                .ShouldBe(RepairErrors.OutageCutAlready);

        [Fact]
        public void When_not_everybody_is_supplied_then_nobody_is_told_so() =>
            Refusal(() => Cut().AnnounceRestoration("phone", "agent", Now)).ShouldBe(RepairErrors.OutageNotRestored);

        [Fact]
        public void When_it_is_repaired_twice_then_the_second_time_is_refused()
        {
            var order = Cut();
            order.FinishOutageRepair(new OutageRepair("work", "t", Now));

            Refusal(() => order.FinishOutageRepair(new OutageRepair("work", "t", Now)))
                .ShouldBe(RepairErrors.OutageRepairedAlready);
        }

        [Fact]
        public void When_a_step_before_the_file_is_missing_then_each_is_named_in_turn()
        {
            var order = Cut();
            order.FinishOutageRepair(new OutageRepair("work", "t", Now));
            Refusal(() => order.CloseOutage(Now)).ShouldBe(RepairErrors.OutageNotRestored);
            order.RestoreSupply(new SupplyRestoration(SupplyRestoration.Everyone, "t", Now));
            Refusal(() => order.CloseOutage(Now)).ShouldBe(RepairErrors.OutageRestorationUntold);
            order.AnnounceRestoration("phone", "agent", Now);
            Refusal(() => order.CloseOutage(Now)).ShouldBe(RepairErrors.OutageCutUnreported);
            order.ReportCut(new CutReport("a", "leader", Now));
            Refusal(() => order.CloseOutage(Now)).ShouldBe(RepairErrors.OutageDepartmentUntold);
            order.NoteDepartment(Notice("icu"));
            order.NoteDepartment(Notice("theatre"));
            Refusal(() => order.CloseOutage(Now)).ShouldBe(RepairErrors.OutageWithoutMaintenance);
            order.RecordMaintenance(new MaintenanceRecord("work", [], "t", Now));

            order.CloseOutage(Now);

            order.Status.ShouldBe(RepairStatus.Closed);
        }
    }
}
