using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Tasks;
using RepairWorkflows.Repairs.Timeline;

namespace RepairWorkflows.Repairs.Clocks;

/// <summary>
/// Tasks that clocks open beside the drawing: no step rests for them, and settling one moves nothing on.
/// </summary>
internal static class ClockTasks
{
    /// <summary>What kind of step they are, for texts and forms.</summary>
    public const string Step = "clock-task";

    /// <summary>The roles that can have one: of people who work on orders.</summary>
    public static IReadOnlyList<string> Roles { get; } = [.. Role.All.Except([Role.Application, Role.Administrator])];

    /// <summary>The task that a stage opens.</summary>
    public static TaskRecord Of(RepairOrder order, ReachedStage reached) => new()
    {
        Id = CaseTasks.IdOf(
            order.Id, $"{reached.Clock.Policy}-{reached.Clock.Cycle}-{reached.Stage.Key}-{reached.Place}"),
        ActivityId = Step,
        DisplayText = reached.Deed.Text,
        Step = Step,
        Actions = [RecordOutcomeAction.Word],
        Roles = [reached.Deed.Name!],
        OpenedAt = reached.At,
        ClockPolicy = reached.Clock.Policy,
        Clauses = reached.Clock.Clauses,
    };

    /// <summary>Whether a task is one of them.</summary>
    public static bool IsOne(TaskRecord task) => task.Step == Step;

    /// <summary>Somebody has looked into it.</summary>
    public static void Settle(RepairCase repair, TaskRecord task, ActionInput input)
    {
        repair.ActBy = input.By.Name;
        repair.Tasks.Close(task.Id);
        var details = input.Fields.Json.DeepClone().AsObject();
        details["policy"] = task.ClockPolicy;
        repair.Timeline.Add(
            $"action.{input.Action}", input.At, new Origin(input.By.Name, null, task.Clauses), details);
    }
}
