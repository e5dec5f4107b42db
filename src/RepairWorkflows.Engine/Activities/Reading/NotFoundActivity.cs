namespace RepairWorkflows.Engine.Activities.Reading;

/// <summary>Stands for an activity whose type is not there: it is kept as it came, and faults when it is run.</summary>
internal sealed class NotFoundActivity : Activity
{
    public override ValueTask<ActivityResult> ExecuteAsync(
        ActivityContext context, CancellationToken cancellationToken) =>
        throw new RuleViolationException(
            EngineErrors.ActivityTypeNotFound, $"Activity type '{Type}' version '0' could not be found.");
}
