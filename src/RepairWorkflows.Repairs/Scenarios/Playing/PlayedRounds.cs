using System.Globalization;
using RepairWorkflows.Repairs.Inspections;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Scenarios.Playing;

/// <summary>The rounds that came due, by plan and day.</summary>
internal sealed class PlayedRounds
{
    // As many as can be asked for at once: more are never made between two steps.
    private const int MostOpen = 200;

    private readonly Dictionary<string, (DateOnly Day, string Name)> _latest = [];

    /// <summary>The order that is meant: for a plan its latest round.</summary>
    public string Meant(string name) => _latest.TryGetValue(name, out var round) ? round.Name : name;

    /// <summary>Takes up a round; what it is called, or null when the order is none of a plan's.</summary>
    public string? Take(CaseView view)
    {
        var other = OrderDocument.Parse(view.Order.Document).Report.Other;
        if ((string?)other?["inspectionPlan"] is not { } word || ScenarioPlans.Find(word) is not { } plan
            || !DateOnly.TryParseExact(
                (string?)other["dueOn"], "yyyy-MM-dd", CultureInfo.InvariantCulture, default, out var day))
        {
            return null;
        }

        var name = ScenarioPlans.RoundOf(plan, day);
        if (!_latest.TryGetValue(plan, out var known) || known.Day < day)
        {
            _latest[plan] = (day, name);
        }

        return name;
    }

    /// <summary>Asks for those that wait to be made.</summary>
    public static GetOpenCases Open() => new(
        new CaseFilter { Process = RoundHandlers.Process }, null, MostOpen, Actor.System);
}
