using RepairWorkflows.Engine.Definitions;

namespace RepairWorkflows.Engine.Execution;

/// <content>What the journal is to keep of the step, where expressions say so.</content>
internal sealed partial class StepContext
{
    // The workflow's are asked as the workflow itself sees things, not as the step does.
    private async ValueTask AskPersistenceAsync(CancellationToken cancellationToken)
    {
        await AskPersistenceAsync(execution.Activity.Definition.LogPersistence, execution, cancellationToken);
        await AskPersistenceAsync(
            burst.Workflow.Definition.LogPersistence, burst.State.Executions.Find(one => one.Parent is null)!,
            cancellationToken);
    }

    private async ValueTask AskPersistenceAsync(
        LogPersistence? wishes, ActivityExecution asked, CancellationToken cancellationToken)
    {
        if (wishes is null)
        {
            return;
        }

        var scope = new StepScope(burst, asked, allowsOutcomes: false);
        foreach (var wish in wishes.Wishes.Where(wish => wish.Expression is not null))
        {
            try
            {
                var mode = await burst.Services.Expressions.EvaluateAsync(
                    wish.Expression!, typeof(LogPersistenceMode), scope, cancellationToken);
                (execution.PersistenceAnswers ??= [])[wish] = mode as LogPersistenceMode? ?? LogPersistenceMode.Inherit;
            }
            catch (CodedException failure)
            {
                // No reason for the step to fail: the value is not kept, and the journal says why.
                execution.PersistenceAnswers?.Remove(wish);
                Note("Log Persistence", failure.Message);
            }
        }
    }
}
