using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Steps;
using RepairWorkflows.Repairs.Tasks;
using RepairWorkflows.Repairs.Texts;

namespace RepairWorkflows.Repairs.Actions;

/// <summary>Which of an order's rests an action is meant for.</summary>
internal static class OfferedActions
{
    /// <summary>
    /// The task that the command goes to, with its rest: the one named, else the oldest that the actor may serve. A
    /// clock's own task has no rest, and what can be done at any time has no task either.
    /// </summary>
    /// <exception cref="RuleViolationException"><see cref="RepairErrors.ActionNotOffered"/>.</exception>
    /// <exception cref="NotAllowedException">It is offered, but not to the actor.</exception>
    public static (TaskRecord? Task, RestingBookmark? Mark) Choose(
        RestingInstance resting, RepairAction action, TakeAction command)
    {
        var repair = (RepairCase)resting.Companion!;
        var holder = repair.Order.Document.Holder;
        RequireThat(!repair.Order.IsFinal, RepairErrors.OrderFinal);
        RequireThat(!holder.IsOnHold || action.IsEvenOnHold, RepairErrors.OrderOnHold);
        RequireThat(action.Suits(holder), RepairErrors.ActionNotOffered);
        if (action.IsAnytime)
        {
            return ActionRights.Refusal(action, holder, command.By) is { } refusal
                ? throw new NotAllowedException(refusal)
                : (null, null);
        }

        var offered = (from bookmark in resting.Bookmarks
                       where bookmark.Bookmark.Name == OperatorStep.ActionName && bookmark.Bookmark.Key == action.Name
                       let task = repair.Tasks.Open.FirstOrDefault(
                           open => open.Id == CaseTasks.IdOf(repair.Order.Id, bookmark.ExecutionId))
                       where task is not null
                       select (Task: task, Mark: (RestingBookmark?)bookmark))
            .Concat(repair.Tasks.Open.Where(task => ClockTasks.IsOne(task) && task.Actions.Contains(action.Name))
                .Select(task => (Task: task, Mark: default(RestingBookmark))))
            .Where(offer => command.TaskId is null || offer.Task.Id == command.TaskId).ToList();
        RequireThat(offered.Count > 0, RepairErrors.ActionNotOffered);
        var refusals = offered.ConvertAll(
            offer => ActionRights.Refusal(action, offer.Task, holder, command.By));
        var allowed = refusals.IndexOf(null);
        return allowed >= 0 ? offered[allowed] : throw new NotAllowedException(refusals[0]!);
    }

    private static void RequireThat(bool holds, string code)
    {
        if (!holds)
        {
            throw new RuleViolationException(code, RepairTexts.Get($"error.{code}"));
        }
    }
}
