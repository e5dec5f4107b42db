using RepairWorkflows.Repairs.Inspections;
using RepairWorkflows.Repairs.Reporting;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Repairs.Tests.Inspections;

public sealed class InspectionPlanCheckTests
{
    [Fact]
    public void When_all_plans_are_sound_then_the_site_starts()
    {
        var site = new SiteOptions();
        ASite.Fill(site);

        InspectionPlanCheck.Require(site).ShouldBeTrue();
    }

    public static TheoryData<Action<InspectionPlan>, string> Senseless => new()
    {
        { plan => plan.Id = "Pump Room", "Id" },
        { plan => plan.Equipment = "X-1", "Equipment" },
        { plan => plan.Place = null, "Place" },
        { plan => plan.Checklist.Clear(), "Checklist" },
        { plan => plan.Checklist.Add("有无异响"), "Checklist" },
        { plan => plan.From = null, "From" },
        { plan => plan.Days = null, "[0]" },
        { plan => plan.Weeks = 1, "[0]" },
        { plan => plan.Days = 0, "Days" },
        { plan => (plan.Days, plan.Weeks) = (null, 53), "Weeks" },
        { plan => (plan.Days, plan.Months) = (null, 25), "Months" },
        { plan => (plan.Days, plan.Cron) = (null, "every day"), "Cron" },
        { plan => plan.FaultProcess = " ", "FaultProcess" },
    };

    [Theory]
    [MemberData(nameof(Senseless))]
    public void When_a_plan_makes_no_sense_then_the_site_does_not_start_and_the_place_is_named(
        Action<InspectionPlan> with, string place)
    {
        var site = new SiteOptions();
        site.InspectionPlans.Add(ASite.Plan("plan", plan =>
        {
            (plan.Place, plan.Days) = ("锅炉房", 1);
            with(plan);
        }));

        Should.Throw<InvalidOperationException>(() => InspectionPlanCheck.Require(site)).Message.ShouldContain(place);
    }

    [Fact]
    public void When_two_plans_have_the_same_word_then_the_second_is_named()
    {
        var site = new SiteOptions();
        site.InspectionPlans.Add(ASite.Plan("plan", plan => (plan.Place, plan.Days) = ("锅炉房", 1)));
        site.InspectionPlans.Add(ASite.Plan("plan", plan => (plan.Place, plan.Days) = ("泵房", 1)));

        Should.Throw<InvalidOperationException>(() => InspectionPlanCheck.Require(site))
            .Message.ShouldContain("InspectionPlans[1].Id");
    }
}
