using System.Collections;
using RepairWorkflows.Engine.Expressions;

namespace RepairWorkflows.Engine.Activities.Primitives;

/// <summary>Completes the nearest workflow with outcomes of one's own. In the designer: <c>Elsa.Complete</c>.</summary>
[Activity("Elsa", "Complete", "Composition", Description = "Completes the workflow with outcomes of its own.")]
public sealed class Complete : Activity
{
    /// <summary>The outcomes: a text or a list of texts; <c>Done</c> unless set.</summary>
    [Input(UIHint = InputUIHints.OutcomePicker)]
    public Input<object>? Outcomes { get; init; }

    /// <inheritdoc/>
    public override bool IsTerminal => true;

    /// <inheritdoc/>
    public override ValueTask<ActivityResult> ExecuteAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        IReadOnlyList<string>? outcomes = context.Get(Outcomes) switch
        {
            null => null,
            string text when text.TrimStart().StartsWith('[') =>
                (string[])ValueConversion.Convert(text, typeof(string[]))!,
            string text => [text],
            IEnumerable list => [.. list.Cast<object?>().Select(entry => entry?.ToString() ?? string.Empty)],
            var other => [other.ToString()!],
        };
        return ValueTask.FromResult<ActivityResult>(new ActivityResult.CompletedWorkflow(outcomes));
    }
}
