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

            Refusal(() => order.NoteDepartment(Notice("icu"), Departments)).ShouldBe(RepairErrors.OutageNotApproved);
            Refusal(() => order.CutSupply(Cutting(isEmergency: false, 1), null, Departments))
                .ShouldBe(RepairErrors.OutageNotApproved);
            order.Document.Outage!.Cut.ShouldBeNull();
        }

        [Fact]
        public void When_it_changes_after_all_approved_then_nobody_has_approved_or_been_told()
        {
            var order = Approved();
            order.NoteDepartment(Notice("icu"), Departments);
            order.NoteDepartment(Notice("theatre"), Departments);

            order.PlanOutage(Plan(1, 2));

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
            order.NoteDepartment(Notice("icu"), Departments);
            order.NoteDepartment(Notice("theatre"), Departments);

            var refusal = Record.Exception(
                () => order.CutSupply(Cutting(isEmergency: false, hours), null, Departments));

            (refusal as RuleViolationException)?.Code.ShouldBe(RepairErrors.OutageOutsidePlan);
            (order.Document.Outage!.Cut is not null, refusal is null).ShouldBe((isWithin, isWithin));
        }

        [Fact]
        public void When_the_site_names_another_critical_department_then_that_one_is_told_too()
        {
            var order = Approved();
            order.NoteDepartment(Notice("icu"), Departments);
            order.NoteDepartment(Notice("theatre"), Departments);

            Refusal(() => order.CutSupply(Cutting(isEmergency: false, 1), null, [.. Departments, "dialysis"]))
                .ShouldBe(RepairErrors.OutageDepartmentUntold);
            order.NoteDepartment(Notice("dialysis"), [.. Departments, "dialysis"]);
            order.CutSupply(Cutting(isEmergency: false, 1), null, [.. Departments, "dialysis"]);
            order.Document.Outage!.Cut.ShouldNotBeNull();
        }
    }
}
