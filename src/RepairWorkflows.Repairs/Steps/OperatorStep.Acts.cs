using System.Text.Json.Nodes;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Dispatch;

namespace RepairWorkflows.Repairs.Steps;

/// <content>What happens to the task.</content>
public abstract partial class OperatorStep
{
    private static IEnumerable<KeyValuePair<string, JsonNode?>> Copy(JsonObject members) =>
        members.Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone()));

    private ActivityResult Take(StepRun run, ActionInput input)
    {
        run.Case.ActBy = input.By.Name;
        var origin = run.OfAct;
        var outcome = input.Outcome;
        JsonObject details = [.. Copy(input.Fields.Json), .. Copy(outcome.Particulars ?? [])];
        run.Case.Timeline.Add($"action.{input.Action}", input.At, origin, details);
        if (outcome.Notice is { } notice)
        {
            run.Case.Tell(notice.Roles, notice.Kind, input.At, run.Origin, details);
        }

        if (!outcome.EndsStep)
        {
            run.Case.Tasks.LeaveTo(run.TaskId, outcome.StillFor);
            return outcome.Outcome is { } emitted ? new ActivityResult.Emitted([emitted], []) : ActivityResult.Waiting;
        }

        run.Case.Tasks.Close(run.TaskId);
        if (StopsClock(outcome) && run.Text(Clock) is { } clock)
        {
            run.Case.Clocks.Stop(clock, input.At, origin);
        }

        return outcome.Outcome is { } named ? ActivityResult.With(named) : ActivityResult.Done;
    }

    private static ActivityResult LetGo(StepRun run)
    {
        run.Case.Tasks.Close(run.TaskId);
        return ActivityResult.With(ReassignTechnicianAction.Reassigned);
    }
}
