using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Tasks;
using RepairWorkflows.Repairs.Texts;

namespace RepairWorkflows.Repairs.Scenarios.Playing;

/// <summary>Compares what is with what has to be.</summary>
/// <param name="zone">The site's time zone.</param>
internal sealed class ExpectationCheck(TimeZoneInfo zone)
{
    private readonly MentionCheck _mentions = new(zone);

    /// <summary>What is there instead, in words; null when it is as expected.</summary>
    public string? Find(ScenarioLine.Expect expect, ScenarioRun run) => expect.What switch
    {
        Expectation.Refused(var code) => run.Refusal is { } refused && RefusalText.Is(refused, code) ? null
            : run.Refusal is { } other ? RefusalText.Of(other) : ScenarioTexts.Say("found.not-refused"),
        _ => run.View(expect.Order) is { } view
            ? Find(expect, view, run)
            : ScenarioTexts.Say("found.no-order"),
    };

    private string? Find(ScenarioLine.Expect expect, CaseView view, ScenarioRun run) => expect.What switch
    {
        Expectation.StatusIs(var status) => view.Order.Status == status ? null : StatusText(view.Order.Status),
        Expectation.ClockIs clock => ClockCheck.Find(clock, view, zone),
        Expectation.NoClockRuns => Nothing(view.Clocks.Where(clock => clock.State != ClockState.Stopped)
            .Select(clock => RepairTexts.Get($"clock.{clock.Policy}"))),
        Expectation.TaskFor(var step, var who) => view.Tasks.Any(
            task => IsOf(task, step) && (who is null || IsFor(task, view.Order.Holder, who)))
            ? null
            : TaskTexts(view.Tasks),
        Expectation.NoTask(var step) => view.Tasks.Any(task => step is null || IsOf(task, step))
            ? TaskTexts(view.Tasks)
            : null,
        Expectation.Told(var who, var what, var isExpected) =>
            _mentions.FindTold(who, what, isExpected, run.ToldOf(expect.Order)),
        Expectation.Entry(var what, var isExpected) => _mentions.FindEntry(what, isExpected, view.Timeline),
        Expectation.FieldIs(var path, var value) => FieldCheck.Find(path, value, view, zone),
        _ => throw new ArgumentOutOfRangeException(nameof(expect), expect.What, "Nobody knows how to check this."),
    };

    private static bool IsOf(TaskRecord task, string step) => task.Step == step;

    // A role's own person stands for the role; whoever else is meant in person.
    private static bool IsFor(TaskRecord task, OrderHolder holder, Actor who) => who.Roles.Contains(who.Name)
        ? task.Roles.Intersect(who.Roles).Any()
        : AvailableActions.WaitsFor(task, holder, who);

    private static string StatusText(RepairStatus status) => RepairTexts.Get($"status.{KebabCase.Of(status)}");

    private static string TaskTexts(IEnumerable<TaskRecord> tasks) => Nothing(tasks.Select(TaskText))
        ?? ScenarioTexts.Say("found.nothing");

    private static string TaskText(TaskRecord task)
    {
        var roles = string.Join(
            RepairTexts.Get("format.list"), task.Roles.Select(role => RepairTexts.Get($"role.{role}")));
        return ScenarioTexts.Say("found.task", RepairTexts.Get($"step.{task.Step}"), roles);
    }

    private static string? Nothing(IEnumerable<string> found) =>
        string.Join(RepairTexts.Get("format.separator"), found) is { Length: > 0 } text ? text : null;
}
