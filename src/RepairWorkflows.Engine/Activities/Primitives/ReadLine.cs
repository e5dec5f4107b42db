namespace RepairWorkflows.Engine.Activities.Primitives;

/// <summary>Reads a line from the host's console. In the designer: <c>Elsa.ReadLine</c>.</summary>
/// <remarks>A server has no console, and a burst asks nobody: the line is always empty.</remarks>
[Activity("Elsa", "ReadLine", "Primitives", DisplayName = "Read line", Description = "Reads an empty line.")]
public sealed class ReadLine : Activity
{
    /// <summary>The line.</summary>
    public Output<string>? Result { get; init; }

    /// <inheritdoc/>
    public override ValueTask<ActivityResult> ExecuteAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        context.Set(Result, string.Empty);
        return ValueTask.FromResult(ActivityResult.Done);
    }
}
