using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Outages;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Repairs.Tests.Orders;

/// <summary>Outages of a hospital with two critical departments, up to where a test begins.</summary>
internal static class AnOutage
{
    public static DateTimeOffset Now { get; } = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    public static IReadOnlyList<string> Departments { get; } = ["icu", "theatre"];

    public static RepairOrder Searched()
    {
        var order = Rules.NewCase(Now).Order;
        order.BeginSearch(new OutageSearch("power", "leader", Now), Departments);
        return order;
    }

    public static RepairOrder Planned()
    {
        var order = Searched();
        order.Find(new OutageFinding(OutageFinding.CutNeeded, "panel", null, "leader", Now));
        order.PlanOutage(Plan(1, 3), Departments);
        return order;
    }

    public static RepairOrder Approved()
    {
        var order = Planned();
        order.DecideOnOutage(People.Chief, true, null, Now);
        order.DecideOnOutage(People.Dean, true, null, Now);
        return order;
    }

    public static RepairOrder Cut()
    {
        var order = Rules.NewCase(Now).Order;
        order.CutSupply(Cutting(isEmergency: true, 0), "water", Departments);
        return order;
    }

    public static OutagePlan Plan(double from, double to) =>
        new(Now.AddHours(from), Now.AddHours(to), "ward", ["ward"], "leader", Now);

    public static SupplyCut Cutting(bool isEmergency, double hours) =>
        new("breaker", isEmergency, isEmergency ? "smoke" : null, null, "technician", Now.AddHours(hours));

    public static DepartmentNotice Notice(string department) =>
        new(department, "nurse", "phone", 0, false, "agent", Now);

    /// <summary>The code of the rule that refuses.</summary>
    public static string Refusal(Action act) => Should.Throw<RuleViolationException>(act).Code;
}
