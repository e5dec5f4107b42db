using RepairWorkflows.Dashboard.Account;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Tasks;

namespace RepairWorkflows.Dashboard.OrderDetail;

/// <summary>A task with the actions the signed-in person may take on it; none when it is for others.</summary>
internal sealed record TaskOffer(TaskRecord Task, IReadOnlyList<Form> Actions)
{
    /// <summary>What a person may do on a task: both the task and the action have to be for one of the roles.</summary>
    public static TaskOffer For(Actor actor, TaskRecord task, IReadOnlyDictionary<string, Form> forms)
    {
        var actions = actor.MayActOn(task)
            ? task.Actions
                .Select(action => forms.GetValueOrDefault(action))
                .OfType<Form>()
                .Where(form => form.Roles.Count == 0 || actor.IsIn(form.Roles))
            : [];
        return new TaskOffer(task, [.. actions]);
    }
}
