using RepairWorkflows.Dashboard.Messages;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Dashboard.OrderDetail;

/// <summary>One order as the signed-in person sees it.</summary>
internal sealed class OrderView(CaseMessages messages, Actor actor)
{
    private readonly Dictionary<string, Form> _forms = [];

    /// <summary>The case; null while it has not been read, or when there is none.</summary>
    public CaseView? Case { get; private set; }

    /// <summary>What the page shows of the aggregate.</summary>
    public OrderFacts Facts { get; private set; } = OrderFacts.From("");

    /// <summary>Open tasks: first those with something to do for this person.</summary>
    public IReadOnlyList<TaskOffer> Offers { get; private set; } = [];

    /// <summary>What this person may do beside the tasks, whatever the order waits for.</summary>
    public IReadOnlyList<Form> Anytime { get; private set; } = [];

    public async Task ReadAsync(RepairOrderId orderId, CancellationToken cancellationToken)
    {
        var read = await messages.SendAsync(new GetCase(orderId, actor), cancellationToken);
        var facts = OrderFacts.From(read?.Order.Document ?? "");
        var anytime = read is null ? [] : AvailableActions.BesideTasks(read, actor);
        await ReadFormsAsync(
            orderId, [.. read?.Tasks.SelectMany(task => task.Actions) ?? [], .. anytime], cancellationToken);
        (Case, Facts) = (read, facts);
        Anytime = [.. anytime.Select(_forms.GetValueOrDefault).OfType<Form>()];
        Offers =
        [
            .. (read?.Tasks ?? [])
                .Select(task => TaskOffer.For(actor, task, read!, _forms))
                .OrderBy(offer => offer.Actions.Count == 0),
        ];
    }

    private async Task ReadFormsAsync(
        RepairOrderId orderId, IEnumerable<string> actions, CancellationToken cancellationToken)
    {
        foreach (var action in actions.Except(_forms.Keys).ToList())
        {
            if (await messages.SendAsync(new GetActionForm(action, actor, orderId), cancellationToken) is { } form)
            {
                _forms[action] = form;
            }
        }
    }
}
