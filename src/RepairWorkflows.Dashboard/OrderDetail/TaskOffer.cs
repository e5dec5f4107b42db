using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Tasks;

namespace RepairWorkflows.Dashboard.OrderDetail;

/// <summary>A task with the actions the signed-in person may take on it; none when it is for others.</summary>
internal sealed record TaskOffer(TaskRecord Task, IReadOnlyList<Form> Actions)
{
    /// <summary>What a person may do on a task now.</summary>
    public static TaskOffer For(
        Actor actor, TaskRecord task, CaseView view, IReadOnlyDictionary<string, Form> forms) =>
        new(task, [.. AvailableActions.Of(view, task, actor).Select(forms.GetValueOrDefault).OfType<Form>()]);
}
