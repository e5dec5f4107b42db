using System.Globalization;
using RepairWorkflows.Repairs.Inspections;
using RepairWorkflows.Repairs.Reporting;

namespace RepairWorkflows.Repairs.Scenarios;

/// <summary>
/// The inspection plans of the site that scenarios are played on: their first round is due on the day on which the
/// scenario begins.
/// </summary>
internal static class ScenarioPlans
{
    private static readonly IReadOnlyList<(string Id, string Name, Action<InspectionPlan> Fill)> All =
    [
        ("pump-room-daily", "水泵房日检", plan =>
        {
            (plan.Place, plan.Days, plan.At, plan.FaultProcess) = ("水泵房", 1, new(9, 30), "utility-outage");
            Check(plan, "水泵有无异响", "出水压力", "管道有无渗漏");
        }),
        ("compressor-weekly", "1号空压机周检", plan =>
        {
            (plan.Equipment, plan.Weeks, plan.At) = ("KY-01", 1, new(10, 0));
            Check(plan, "油位", "排气温度", "有无异响");
        }),
        ("elevator-monthly", "三号电梯月检", plan =>
        {
            (plan.Equipment, plan.Months, plan.At) = ("DT-03", 1, new(14, 0));
            Check(plan, "层门与轿门", "平层精度", "紧急通话");
        }),
    ];

    /// <summary>Gives a site some of them.</summary>
    /// <param name="site">The site.</param>
    /// <param name="plans">Which, by their names.</param>
    /// <param name="from">The first day.</param>
    public static void Add(SiteOptions site, IReadOnlyCollection<string> plans, DateOnly from)
    {
        foreach (var (id, name, fill) in All.Where(one => plans.Contains(one.Name)))
        {
            var plan = new InspectionPlan { Id = id, Name = name, From = from };
            fill(plan);
            site.InspectionPlans.Add(plan);
        }
    }

    /// <summary>The name of the plan that a word means, its stable word or name; null when it means none.</summary>
    public static string? Find(string word) => All.FirstOrDefault(
        plan => plan.Id.Equals(word, StringComparison.OrdinalIgnoreCase) || plan.Name == word).Name;

    /// <summary>What scenarios call the round of a plan that is due on a day.</summary>
    public static string RoundOf(string plan, DateOnly day) =>
        $"{plan} {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";

    private static void Check(InspectionPlan plan, params IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            plan.Checklist.Add(line);
        }
    }
}
