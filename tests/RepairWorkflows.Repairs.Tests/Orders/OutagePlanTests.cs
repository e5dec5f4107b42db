using RepairWorkflows.Engine;
using RepairWorkflows.Testing.Cases;
using static RepairWorkflows.Repairs.Tests.Orders.AnOutage;

namespace RepairWorkflows.Repairs.Tests.Orders;

/// <summary>A plan holds for what was approved and told, and for nothing else.</summary>
public static class OutagePlanTests
{
    public sealed class GivenAPlan
    {
        [Fact]
        public void When_the_dean_comes_before_the_chief_then_it_is_out_of_order() =>
            Refusal(() => Planned().DecideOnOutage(People.Dean, true, null, Now))
                .ShouldBe(RepairErrors.OutageApprovalOutOfOrder);

        [Fact]
        public void When_all_have_approved_then_nothing_is_left_to_decide() =>
            Refusal(() => Approved().DecideOnOutage(People.Chief, true, null, Now))
                .ShouldBe(RepairErrors.OutageNothingToDecide);

        [Fact]
        public void When_it_was_refused_then_nobody_approves_it_any_more()
        {
            var order = Planned();
            order.DecideOnOutage(People.Chief, false, "no", Now);

            Refusal(() => order.DecideOnOutage(People.Dean, true, null, Now))
                .ShouldBe(RepairErrors.OutageNothingToDecide);
        }

        [Fact]
        public void When_it_is_not_approved_then_no_department_is_told_and_nothing_is_cut()
        {
            var order = Planned();

            Refusal(() => order.NoteDepartment(Notice("icu"))).ShouldBe(RepairErrors.OutageNotApproved);
            Refusal(() => order.CutSupply(Cutting(isEmergency: false, 1), null, Departments))
                .ShouldBe(RepairErrors.OutageNotApproved);
            order.Document.Outage!.Cut.ShouldBeNull();
        }

        [Fact]
        public void When_it_changes_after_all_approved_then_nobody_has_approved_or_been_told()
        {
            var order = Approved();
            order.NoteDepartment(Notice("icu"));
            order.NoteDepartment(Notice("theatre"));

            order.PlanOutage(Plan(1, 2), Departments);

            Refusal(() => order.CutSupply(Cutting(isEmergency: false, 1), null, Departments))
                .ShouldBe(RepairErrors.OutageNotApproved);
            order.Document.Outage!.ToTell.ShouldBe(Departments);
        }

        [Theory]
        [InlineData(0.99, false)]
        [InlineData(1, true)]
        [InlineData(2.99, true)]
        [InlineData(3, false)]
        public void When_it_is_cut_then_only_within_the_approved_times(double hours, bool isWithin)
        {
            var order = Approved();
            order.NoteDepartment(Notice("icu"));
            order.NoteDepartment(Notice("theatre"));

            var refusal = Record.Exception(
                () => order.CutSupply(Cutting(isEmergency: false, hours), null, Departments));

            (refusal as RuleViolationException)?.Code.ShouldBe(RepairErrors.OutageOutsidePlan);
            (order.Document.Outage!.Cut is not null, refusal is null).ShouldBe((isWithin, isWithin));
        }

        [Fact]
        public void When_the_site_names_others_meanwhile_then_those_of_the_plan_are_told()
        {
            var order = Approved();
            order.NoteDepartment(Notice("icu"));
            Refusal(() => order.NoteDepartment(Notice("dialysis"))).ShouldBe(RepairErrors.OutageDepartmentTold);
            order.NoteDepartment(Notice("theatre"));

            order.CutSupply(Cutting(isEmergency: false, 1), null, ["dialysis"]);

            (order.Document.Outage!.CriticalDepartments, order.Document.Outage.ToTell.Count)
                .ShouldBe((Departments, 0));
        }

        [Fact]
        public void When_it_is_made_anew_then_those_of_the_site_are_told_by_then()
        {
            var order = Approved();

            order.PlanOutage(Plan(1, 2), ["dialysis"]);

            order.Document.Outage!.ToTell.ShouldBe(["dialysis"]);
        }

        [Fact]
        public void When_an_emergency_overtakes_it_then_those_of_the_site_are_told_by_then()
        {
            var order = Approved();

            order.CutSupply(Cutting(isEmergency: true, 1), "power", ["dialysis"]);

            order.Document.Outage!.ToTell.ShouldBe(["dialysis"]);
        }
    }
}
