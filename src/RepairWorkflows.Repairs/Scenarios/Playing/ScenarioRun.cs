using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Instances;
using RepairWorkflows.Repairs.Notifications;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Scenarios.Reading;

namespace RepairWorkflows.Repairs.Scenarios.Playing;

/// <summary>How far a scenario has come: its orders as they are now, and all that has been seen on the way.</summary>
/// <param name="host">What is played on.</param>
internal sealed class ScenarioRun(IScenarioHost host)
{
    // As many as can be asked for at once: more are never told between two steps.
    private const int LatestNotices = 200;

    private static readonly Actor Everybody = new("everybody", Role.All);

    private readonly Dictionary<string, RepairOrderId> _ids = [];
    private readonly OrderedDictionary<string, CaseView> _orders = [];
    private readonly Dictionary<string, Notification> _told = [];
    private readonly HashSet<string> _clauses = [];
    private readonly PlayedRounds _rounds = new();
    private readonly List<ScenarioProblem> _failures = [];

    /// <summary>What was otherwise than expected so far.</summary>
    public IReadOnlyList<ScenarioProblem> Failures => _failures;

    /// <summary>The orders as they were seen last, in the order they were reported.</summary>
    public IReadOnlyCollection<KeyValuePair<string, CaseView>> Orders => _orders;

    /// <summary>What the last act was refused with; null when it was not.</summary>
    public CodedException? Refusal { get; set; }

    /// <summary>The clauses that timelines, clocks and tasks have carried so far.</summary>
    public IReadOnlySet<string> Clauses => _clauses;

    /// <summary>The instant it is.</summary>
    public DateTimeOffset Now => host.Now;

    /// <summary>Notes what is otherwise than it has to be.</summary>
    public void Fail(int line, string code, params object[] values) =>
        _failures.Add(ScenarioTexts.Problem(line, code, values));

    /// <summary>An order was opened.</summary>
    public void Opened(string name, RepairOrderId id) => _ids[name] = id;

    /// <summary>The order of that name; null when it was not opened.</summary>
    public RepairOrderId? Find(string name) =>
        _ids.TryGetValue(_rounds.Meant(name), out var id) ? id : null;

    /// <summary>The order of that name as it was seen last; null when it was not opened.</summary>
    public CaseView? View(string name) => _orders.GetValueOrDefault(_rounds.Meant(name));

    /// <summary>What was told about an order, oldest first.</summary>
    public IEnumerable<Notification> ToldOf(string order) => _told.Values.Where(
        notice => notice.OrderId == Find(order)?.Value).OrderBy(notice => notice.At);

    /// <summary>Looks at everything as it is now.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        await LookForRoundsAsync(cancellationToken);
        foreach (var (name, id) in _ids.ToList())
        {
            await LookAtAsync(name, id, cancellationToken);
        }

        // The first order that came from another one has a name, though nobody reported it.
        if (!_ids.ContainsKey(ScenarioWords.NewOrder)
            && _orders.Values.SelectMany(view => view.Followers).FirstOrDefault() is { } follower)
        {
            _ids[ScenarioWords.NewOrder] = new(follower.OrderId);
            await LookAtAsync(ScenarioWords.NewOrder, new(follower.OrderId), cancellationToken);
        }

        foreach (var notice in await host.SendAsync(new GetNotifications(Everybody, LatestNotices), cancellationToken))
        {
            _told.TryAdd(notice.Key, notice);
        }
    }

    // A round is open until somebody acts on it, so it is seen before it can be closed.
    private async Task LookForRoundsAsync(CancellationToken cancellationToken)
    {
        var open = await host.SendAsync(PlayedRounds.Open(), cancellationToken);
        foreach (var id in open.Cases.Select(row => row.Order.OrderId).Where(id => !_ids.ContainsValue(id)).ToList())
        {
            var view = (await host.SendAsync(new GetCase(id, Actor.System), cancellationToken))!;
            if (_rounds.Take(view) is { } name)
            {
                _ids[name] = id;
            }
        }
    }

    private async Task LookAtAsync(string name, RepairOrderId id, CancellationToken cancellationToken)
    {
        var view = (await host.SendAsync(new GetCase(id, Actor.System), cancellationToken))!;
        _orders[name] = view;
        _clauses.UnionWith(view.Timeline.SelectMany(entry => entry.Clauses));
        _clauses.UnionWith(view.Tasks.Concat(view.Standing).SelectMany(task => task.Clauses));
    }

    /// <summary>Notes each step that has broken.</summary>
    public async Task LookForFaultsAsync(CancellationToken cancellationToken)
    {
        foreach (var view in _orders.Values)
        {
            var report = await host.SendAsync(
                new GetInstance(view.Order.InstanceId, Actor.System), cancellationToken);
            foreach (var incident in report!.Incidents.Rows)
            {
                Fail(0, ScenarioErrors.ProcessBroken, $"{incident.Step}: {incident.Failure}");
            }
        }
    }
}
