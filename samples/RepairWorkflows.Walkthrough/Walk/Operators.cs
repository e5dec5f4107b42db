using System.Net;
using RepairWorkflows.Walkthrough.Reports;
using RepairWorkflows.Walkthrough.Server;
using RepairWorkflows.Walkthrough.Stories;

namespace RepairWorkflows.Walkthrough.Walk;

/// <summary>Plays everybody who has a task: looks at an order, and does what is due about it.</summary>
internal sealed class Operators(
    RepairApi api, ProgressFile file, WalkProgress progress, IReadOnlyDictionary<string, Story> stories, TextWriter log)
{
    private readonly Whereabouts _whereabouts = new(file, progress);

    // A timer may be faster than an operator; the next look at the order shows what is left to do.
    private const int MostOvertaken = 3;

    /// <summary>How many actions were sent.</summary>
    public int Sent { get; private set; }

    /// <summary>Does all that is due about an order now.</summary>
    /// <returns>When to look again: the next thing to do, or the next deadline; null when neither is known.</returns>
    public async Task<DateTimeOffset?> PlayAsync(
        ReportSample sample, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var state = progress.Orders[sample.File];
        while (true)
        {
            var order = await api.GetOrderAsync(state.OrderId, cancellationToken);
            if (order.IsFinal)
            {
                state.IsOver = true;
                file.Write(progress);
                return null;
            }

            var plans = order.Tasks.Select(task => PlanFor(sample, state, order, task, now)).OfType<Plan>().ToList();
            var next = plans.OrderBy(plan => plan.At).FirstOrDefault();
            if (next is null || next.At > now)
            {
                return Earlier(next?.At, order.NextDueAt > now ? order.NextDueAt : null);
            }

            await ActAsync(next.Pending, cancellationToken);
        }
    }

    /// <summary>From now on, technicians who have left a site can be sent to the next one.</summary>
    public void Settle() => _whereabouts.Settle();

    /// <summary>Sends again what was on its way when the walk was interrupted.</summary>
    public async Task SendPendingAsync(CancellationToken cancellationToken)
    {
        if (progress.Pending is { } pending)
        {
            await ActAsync(pending, cancellationToken);
        }
    }

    private Plan? PlanFor(ReportSample sample, OrderProgress state, Order order, OrderTask task, DateTimeOffset now)
    {
        var step = task.Step == "escalation" ? $"{task.Step}:{task.Roles[0]}" : task.Step;
        var story = stories[sample.File];
        var turn = story.For(step, state.Done.GetValueOrDefault(step) + 1) ?? throw new WalkFailedException(
            $"{sample.File}: its story does not tell what is done about the step '{step}'.");
        if (turn.Following is { } before && state.Done.GetValueOrDefault(before.Step) < before.Times)
        {
            return null;
        }

        var scene = new Scene(order, state.WantedAt, now);
        var notBefore = scene.At(turn.NotBefore);
        var by = turn.By == Story.TheTechnician ? story.Technician : turn.By!;
        var action = new PendingAction(sample.File, step, turn.Action!, by, "", []);
        if (notBefore > now)
        {
            return new Plan(notBefore.Value, action);
        }

        DateTimeOffset? since = by == story.Technician ? _whereabouts.Send(by, sample.File, now) : task.OpenedAt;
        var fields = scene.Dated(turn.Fields!);
        fields["taskId"] = task.Id;
        return since is null
            ? null
            : new Plan(Later(task.OpenedAt, since) + Moments.Span(turn.After!), action with { Fields = fields });
    }

    private async Task ActAsync(PendingAction action, CancellationToken cancellationToken)
    {
        var state = progress.Orders[action.File];
        if (action.Key.Length == 0)
        {
            state.Sent++;
            var order = Path.GetFileNameWithoutExtension(action.File);
            var step = action.Step.Replace(':', '-');
            action = action with { Key = $"{progress.Run}.{order}.{step}.{state.Sent}" };
        }

        log.WriteLine($"action  {state.Number} {action.Action} ({action.By})");
        progress.Pending = action;
        file.Write(progress);
        var answer = await api.ActAsync(
            state.OrderId, action.Action, action.By, action.Fields, action.Key, cancellationToken);
        Sent++;
        if (answer.Status == HttpStatusCode.OK)
        {
            _whereabouts.Note(action);
            state.Done[action.Step] = state.Done.GetValueOrDefault(action.Step) + 1;
        }
        else if (answer.Code != "action.not-offered" || ++state.Overtaken > MostOvertaken)
        {
            throw new WalkFailedException($"{action.File}: {action.Action} was answered with {answer} {answer.Body}.");
        }

        progress.Pending = null;
        file.Write(progress);
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset? other) => other > one ? other.Value : one;

    private static DateTimeOffset? Earlier(DateTimeOffset? one, DateTimeOffset? other) =>
        one is null || other < one ? other : one;

    private sealed record Plan(DateTimeOffset At, PendingAction Pending);
}
