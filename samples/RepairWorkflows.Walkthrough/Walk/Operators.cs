using System.Net;
using RepairWorkflows.Walkthrough.Reports;
using RepairWorkflows.Walkthrough.Server;
using RepairWorkflows.Walkthrough.Stories;

namespace RepairWorkflows.Walkthrough.Walk;

/// <summary>Plays everybody who has a task: looks at an order, and does what is due about it.</summary>
internal sealed class Operators(RepairApi api, ProgressFile file, WalkProgress progress, TextWriter log)
{
    // A timer may be faster than an operator; the next look at the order shows what is left to do.
    private const int MostOvertaken = 3;

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

    /// <summary>Sends again what was on its way when the walk was interrupted.</summary>
    public async Task SendPendingAsync(CancellationToken cancellationToken)
    {
        if (progress.Pending is { } pending)
        {
            await ActAsync(pending, cancellationToken);
        }
    }

    private static Plan? PlanFor(
        ReportSample sample, OrderProgress state, Order order, OrderTask task, DateTimeOffset now)
    {
        var step = task.Step == "escalation" ? $"{task.Step}:{task.Roles[0]}" : task.Step;
        var choice = StoryBook.Stories[sample.Story].For(step, state.Done.GetValueOrDefault(step) + 1)
            ?? throw new WalkFailedException($"{sample.File}: nobody knows what to do about the step '{step}'.");
        if (choice.Following is { } before && state.Done.GetValueOrDefault(before.Step) < before.Times)
        {
            return null;
        }

        var scene = new Scene(order, task, sample.Urgency, now) { WantedAt = state.WantedAt };
        var at = Later(task.OpenedAt + choice.After, choice.NotBefore(scene));
        var role = choice.Role ?? task.Roles[0];
        var fields = choice.Fields(scene);
        fields["taskId"] = task.Id;
        return new Plan(at, new PendingAction(sample.File, step, choice.Action, role, "", fields));
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

        log.WriteLine($"action  {state.Number} {action.Action} ({action.Role})");
        progress.Pending = action;
        file.Write(progress);
        var answer = await api.ActAsync(
            state.OrderId, action.Action, action.Role, action.Fields, action.Key, cancellationToken);
        if (answer.Status == HttpStatusCode.OK)
        {
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
