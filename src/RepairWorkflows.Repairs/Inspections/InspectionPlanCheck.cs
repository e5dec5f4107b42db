using Cronos;
using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Calendars;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Reporting;
using RepairWorkflows.Repairs.Rulebook;

namespace RepairWorkflows.Repairs.Inspections;

/// <summary>Finds what makes no sense in the inspection plans that settings list.</summary>
internal static class InspectionPlanCheck
{
    private const int MostLines = 50;
    private const int LongestLine = 200;

    /// <summary>Whether all of them make sense.</summary>
    /// <exception cref="InvalidOperationException">One does not; the message says which, and why.</exception>
    public static bool Require(SiteOptions site)
    {
        FieldError[] problems = [.. site.InspectionPlans.SelectMany((plan, i) => Problems(site, plan, i))];
        return problems.Length == 0 ? true : throw SiteRules.Senseless("The inspection plans", problems);
    }

    private static IEnumerable<FieldError> Problems(SiteOptions site, InspectionPlan plan, int place)
    {
        var at = $"InspectionPlans[{place}]";
        (string Field, string Code, bool IsWrong)[] rules =
        [
            ("Id", RepairErrors.CalendarNameMalformed, !CalendarCheck.IsName(plan.Id)),
            ("Id", RepairErrors.InspectionPlanTwice, site.InspectionPlans.Take(place).Any(one => one.Id == plan.Id)),
            ("Equipment", RepairErrors.EquipmentUnknown, IsUnknown(site, plan.Equipment)),
            ("Place", RepairErrors.FieldRequired, plan is { Equipment: null, Place: null }),
            ("Checklist", RepairErrors.InspectionChecklistMalformed, !IsChecklist(plan.Checklist)),
            ("From", RepairErrors.FieldRequired, plan.From is null),
            ("", RepairErrors.InspectionRuleMissing, !HasOneRule(plan)),
            ("Days", RepairErrors.FieldOutOfRange, plan.Days is < 1 or > 366),
            ("Weeks", RepairErrors.FieldOutOfRange, plan.Weeks is < 1 or > 52),
            ("Months", RepairErrors.FieldOutOfRange, plan.Months is < 1 or > 24),
            ("Cron", RepairErrors.FieldMalformed, plan.Cron is { } cron && !CronExpression.TryParse(cron, out _)),
            ("FaultProcess", RepairErrors.FieldRequired, VisibleText.IsBlank(plan.FaultProcess)),
        ];
        return rules.Where(rule => rule.IsWrong).Select(
            rule => CalendarCheck.Error($"{at}.{rule.Field}".TrimEnd('.'), rule.Code, plan.Id));
    }

    private static bool IsUnknown(SiteOptions site, string? equipment) =>
        equipment is not null && site.Equipment.All(piece => piece.Id != equipment);

    private static bool IsChecklist(IList<string> lines) =>
        lines.Count is > 0 and <= MostLines && lines.Distinct().Count() == lines.Count && lines.All(
            line => !VisibleText.IsBlank(line) && VisibleText.IsOneLine(line) && line.Length <= LongestLine);

    private static bool HasOneRule(InspectionPlan plan) =>
        new object?[] { plan.Days, plan.Weeks, plan.Months, plan.Cron }.Count(rule => rule is not null) == 1;
}
