using RepairWorkflows.Engine.Definitions;

namespace RepairWorkflows.Engine.Activities.Reading;

/// <summary>Stands for an activity whose type is not there: it is kept as it came, and faults when it is run.</summary>
/// <remarks>The journal knows it under a type of its own; the message says what was drawn.</remarks>
internal sealed class NotFoundActivity : Activity
{
    /// <summary>The type by which journals and editors know it.</summary>
    public const string TypeName = "Elsa.NotFoundActivity";

    public NotFoundActivity(ActivityDefinition drawn)
    {
        DrawnType = drawn.Type;
        Definition = drawn with { Type = TypeName };
    }

    /// <summary>The type that was drawn.</summary>
    public string DrawnType { get; }

    protected internal override IReadOnlyList<string>? KnownOutcomes => null;

    public override ValueTask<ActivityResult> ExecuteAsync(
        ActivityContext context, CancellationToken cancellationToken) =>
        throw new RuleViolationException(
            EngineErrors.ActivityTypeNotFound, $"Activity type '{DrawnType}' version '0' could not be found.");
}
