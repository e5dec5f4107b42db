using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Scenarios.Tests.RandomPlay;

/// <summary>Takes a case to its end by actions that are offered, in whatever order chance has them.</summary>
/// <param name="site">Where.</param>
/// <param name="random">Chance.</param>
/// <param name="numbers">Numbers of orders that a case may refer to.</param>
internal sealed class RandomCase(RandomSite site, Random random, IReadOnlyList<string> numbers)
{
    private const int MostAttempts = 2_000;

    // What voids an order could be taken at every step: in most cases it has to wait.
    private static readonly string[] Voiding = ["cancel-for-customer", "apply-for-cancellation", "cancel-own-order"];

    // What can be done at any time, or gives the order to somebody else, moves it on less often than what a task asks.
    private static readonly string[] Beside =
    [
        "record-contact", "hold-order", "resume-order", "urge-order", "assign-technician", "decline-order",
        "return-to-pool", "reassign-technician",
    ];

    private static readonly TimeSpan[] Pauses =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(6), TimeSpan.FromMinutes(25), TimeSpan.FromHours(3),
        TimeSpan.FromDays(1), TimeSpan.FromDays(6),
    ];

    private readonly RandomForm _form = new(random, () => site.Now);
    private readonly Dictionary<string, int> _tried = [];
    private readonly List<string> _story = [];

    /// <summary>What was done, for the message of a failed test.</summary>
    public string Story => string.Join('\n', _story);

    /// <summary>Whether orders are voided early, as often as anything else is done.</summary>
    public bool MayVoidEarly { get; init; }

    /// <summary>Reports until a report is taken.</summary>
    public async Task<RepairOrderId> ReportAsync(Form form)
    {
        for (var tries = 0; tries < MostAttempts; tries++)
        {
            var by = RandomSite.People[random.Next(RandomSite.People.Count)];
            try
            {
                var started = await site.SendAsync(new StartCase(form.Name, _form.Fill(form, numbers), by, null));
                _story.Add($"{site.Now:O} {by.Name} reports {started.Number}");
                return new RepairOrderId(started.OrderId);
            }
            catch (CodedException)
            {
                continue; // by somebody who must not, or two fields do not go together
            }
        }

        throw new InvalidOperationException($"No report of {form.Name} is taken.");
    }

    /// <summary>Acts until the case has ended; its last view, or null when it never does.</summary>
    public async Task<CaseView?> EndAsync(RepairOrderId order)
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            if (random.Next(4) == 0)
            {
                await site.WaitAsync(Pauses[random.Next(Pauses.Length)]);
            }

            var view = await site.ViewAsync(order);
            if (view.Order.Status.IsFinal())
            {
                return view;
            }

            await ActAsync(order, view, mayVoid: MayVoidEarly || attempt > 100);
        }

        return null;
    }

    private async Task ActAsync(RepairOrderId order, CaseView view, bool mayVoid)
    {
        var offers = RandomSite.People.SelectMany(by => AvailableActions.Of(view, by).Select(action => (action, by)))
            .Where(offer => mayVoid || !Voiding.Contains(offer.action)).ToList();
        if (offers.Count == 0)
        {
            await site.WaitAsync(Pauses[^1]); // for a timer
            return;
        }

        var (action, by) = Choose(offers);
        _tried[action] = _tried.GetValueOrDefault(action) + 1;
        var form = (await site.SendAsync(new GetActionForm(action, by, order)))!;
        _form.ToPay = ToPay(OrderDocument.Parse(view.Order.Document));
        var fields = _form.Fill(form, numbers);
        try
        {
            await site.TakeAsync(order, action, by, fields);
            _form.Taken(fields);
            _story.Add($"{site.Now:O} {by.Name} {action} {fields.ToJsonString()}");
        }
        catch (CodedException refusal)
        {
            _story.Add($"{site.Now:O} {by.Name} {action} refused: {refusal.Code}");
        }
    }

    // The more often something was tried, the less likely it is, however many people may do it: no case goes round in
    // a circle for ever.
    private (string Action, Actor By) Choose(List<(string Action, Actor By)> offers)
    {
        var actions = offers.GroupBy(offer => offer.Action).ToList();
        var weights = actions.ConvertAll(action => Weight(action.Key));
        var at = random.NextDouble() * weights.Sum();
        var chosen = weights.FindIndex(weight => (at -= weight) <= 0);
        var people = actions[chosen < 0 ? ^1 : chosen].ToList();
        return people[random.Next(people.Count)];
    }

    private static decimal ToPay(OrderDocument order) =>
        (order.Charged ?? 0) - order.Payments.Sum(payment => payment.Amount);

    private double Weight(string action) =>
        (Beside.Contains(action) ? 0.1 : 1) / Math.Pow(1 + _tried.GetValueOrDefault(action), 1.5);
}
