using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Steps;
using RepairWorkflows.Repairs.Tasks;
using RepairWorkflows.Repairs.Texts;

namespace RepairWorkflows.Repairs.Actions;

/// <summary>Which of an order's rests an action is meant for.</summary>
internal static class OfferedActions
{
    /// <summary>
    /// The rest that the command goes to: of the task named, else of the oldest that the actor may serve.
    /// </summary>
    /// <exception cref="RuleViolationException"><see cref="RepairErrors.ActionNotOffered"/>.</exception>
    /// <exception cref="NotAllowedException">It is offered, but not to the actor.</exception>
    public static RestingBookmark Choose(RestingInstance resting, RepairAction action, TakeAction command)
    {
        var repair = (RepairCase)resting.Companion!;
        var offered = (from bookmark in resting.Bookmarks
                       where bookmark.Bookmark.Name == OperatorStep.ActionName && bookmark.Bookmark.Key == action.Name
                       let task = repair.Tasks.Open.FirstOrDefault(
                           open => open.Id == CaseTasks.IdOf(repair.Order.Id, bookmark.ExecutionId))
                       where task is not null && (command.TaskId is null || task.Id == command.TaskId)
                       select (Bookmark: bookmark, Task: task)).ToList();
        if (offered.Count == 0)
        {
            throw new RuleViolationException(
                RepairErrors.ActionNotOffered, RepairTexts.Get($"error.{RepairErrors.ActionNotOffered}"));
        }

        var refusals = offered.ConvertAll(
            offer => ActionRights.Refusal(action, offer.Task, repair.Order.Document.Technician, command.By));
        var allowed = refusals.IndexOf(null);
        return allowed >= 0 ? offered[allowed].Bookmark : throw new NotAllowedException(refusals[0]!);
    }
}
