using MediatR;
using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Tasks;
using RepairWorkflows.Repairs.Texts;

namespace RepairWorkflows.Repairs.Actions;

internal sealed class TakeActionHandler(
    IWorkflowRuntime runtime, CommandReplay replay, ActionLookup lookup, ActionFields fields, RefusalRecord refusals)
    : IRequestHandler<TakeAction, ActionTaken>
{
    public Task<ActionTaken> Handle(TakeAction command, CancellationToken cancellationToken) =>
        replay.OnceAsync(
            command.Key, command.OrderId.ToString(), RepairJson.Plain.ActionTaken,
            instance => refusals.KeepAsync(
                command, instance, () => TakeAsync(command, instance, cancellationToken), cancellationToken),
            cancellationToken);

    private async Task<ActionTaken> TakeAsync(
        TakeAction command, StoredInstance? instance, CancellationToken cancellationToken)
    {
        var action = ActionCatalogue.Find(command.Action)
            ?? throw new NotFoundException(RepairErrors.ActionUnknown, Text(RepairErrors.ActionUnknown));
        if (!command.By.IsIn(action.Roles))
        {
            throw new NotAllowedException();
        }

        var read = RequireCase(instance);
        var named = await lookup.FindAsync(action, command, read.Companion as RepairCase, cancellationToken);
        var at = default(DateTimeOffset);
        var report = await runtime.ResumeAsync(
            command.OrderId.ToString(), read, Decide, cancellationToken);
        return Answer(command, report.Companion, at);

        ResumeDecision Decide(RestingInstance resting)
        {
            at = resting.Now;
            var repair = (RepairCase)resting.Companion!;
            RequireProcess(command, repair);
            var (input, taskId) = fields.Read(action, command, named, repair.Order.Document, at);
            var (task, mark) = OfferedActions.Choose(resting, action, command with { TaskId = taskId });
            return new ResumeDecision
            {
                BookmarkId = mark?.Id,
                Input = Apply(action, repair, task, input),
                Inbox = command.Key is { } key
                    ? kept => CommandReplay.Entry(key, Answer(command, kept, at), RepairJson.Plain.ActionTaken, at)
                    : null,
            };
        }
    }

    private static ActionInput Apply(RepairAction action, RepairCase repair, TaskRecord? task, ActionInput input)
    {
        var outcome = action.Apply(repair, input);
        if (task is not null && ClockTasks.IsOne(task))
        {
            ClockTasks.Settle(repair, task, input);
        }

        return input with { Outcome = outcome };
    }

    // One that was set aside may have lost its case with that; the runtime tells why.
    private static StoredInstance RequireCase(StoredInstance? instance) =>
        instance is null or { Companion: null, QuarantineReason: null }
            ? throw new NotFoundException(RepairErrors.CaseNotFound, Text(RepairErrors.CaseNotFound))
            : instance;

    private static void RequireProcess(TakeAction command, RepairCase repair)
    {
        if (command.Process is { } process && process != repair.Order.Document.Process)
        {
            throw new NotFoundException(RepairErrors.CaseNotFound, Text(RepairErrors.CaseNotFound));
        }
    }

    private static ActionTaken Answer(TakeAction command, InstanceCompanion? repair, DateTimeOffset at) =>
        new(command.OrderId.Value, command.Action, ((RepairCase)repair!).Order.Status, at);

    private static string Text(string code) => RepairTexts.Get($"error.{code}");
}
