using RepairWorkflows.Repairs.Inspections;
using RepairWorkflows.Repairs.Reporting;
using RepairWorkflows.Repairs.Scenarios;

namespace RepairWorkflows.Testing.Cases;

/// <summary>A site with two repair stations, three pieces of equipment and two plans for rounds.</summary>
public static class ASite
{
    /// <summary>Writes it into the settings.</summary>
    public static void Fill(SiteOptions site)
    {
        ScenarioStations.Add(site);
        site.Equipment.Add(new() { Id = "P-101", Name = "冷却水泵", Class = "critical", Location = "泵房" });
        site.Equipment.Add(new() { Id = "L-203", Name = "数控车床", Class = "important", Location = "二车间" });
        site.Equipment.Add(new() { Id = "F-305", Name = "排风机" });
        site.InspectionPlans.Add(Plan("pump-weekly", plan =>
        {
            plan.Equipment = "P-101";
            plan.Weeks = 1;
        }));
        site.InspectionPlans.Add(Plan("boiler-room", plan =>
        {
            plan.Place = "锅炉房";
            plan.Days = 1;
            plan.At = new(14, 0);
            plan.FaultProcess = "utility-outage";
        }));
    }

    /// <summary>A plan with a checklist of two lines whose first day is Monday, 2 March 2026.</summary>
    public static InspectionPlan Plan(string id, Action<InspectionPlan> with)
    {
        var plan = new InspectionPlan { Id = id, From = new(2026, 3, 2) };
        plan.Checklist.Add("有无异响");
        plan.Checklist.Add("有无渗漏");
        with(plan);
        return plan;
    }
}
