namespace RepairWorkflows.Engine.Activities.Primitives;

/// <summary>Runs a script that may choose outcomes. In the designer: <c>Elsa.RunJavaScript</c>.</summary>
[Activity("Elsa", "RunJavaScript", "Scripting", DisplayName = "Run JavaScript", Description = "Runs a script.")]
public sealed class RunJavaScript : Activity
{
    /// <summary>The script's text.</summary>
    [Input(UIHint = InputUIHints.CodeEditor)]
    public Input<string>? Script { get; init; }

    /// <summary>What the script returns; unchanged when it returns nothing.</summary>
    public Output<object>? Result { get; init; }

    /// <inheritdoc/>
    protected internal override IReadOnlyList<string>? KnownOutcomes => null;

    /// <inheritdoc/>
    public override async ValueTask<ActivityResult> ExecuteAsync(
        ActivityContext context, CancellationToken cancellationToken)
    {
        var script = context.Get(Script);
        if (string.IsNullOrWhiteSpace(script))
        {
            return ActivityResult.Done;
        }

        var (value, outcomes) = await context.EvaluateScriptAsync(script, cancellationToken);
        if (value is not null)
        {
            context.Set(Result, value);
        }

        return ActivityResult.With(outcomes ?? ["Done"]);
    }
}
