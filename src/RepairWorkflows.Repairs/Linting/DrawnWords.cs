using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Steps;
using RepairWorkflows.Repairs.Texts;

namespace RepairWorkflows.Repairs.Linting;

/// <summary>What the inputs of a step say without an order.</summary>
internal static class DrawnWords
{
    /// <summary>The words; null when they are worked out with the order.</summary>
    public static IReadOnlyList<string>? Of(Input<string> input) => WordList.Drawn(input);

    /// <summary>Whether it says anything, now or with the order.</summary>
    public static bool SayAnything(Input<string> input) => Of(input) is null or { Count: > 0 };

    /// <summary>A finding at a step, in the language of whoever asked.</summary>
    /// <param name="step">The step.</param>
    /// <param name="input">Its input, as the wire names it; null for the step itself.</param>
    /// <param name="code">The code; the text is <c>error.{code}</c>.</param>
    /// <param name="values">What fills the text after the step's name and id.</param>
    public static FieldError Finding(Activity step, string? input, string code, params string[] values)
    {
        var name = step.Definition.DisplayText is { } text && !string.IsNullOrWhiteSpace(text) ? text : step.Id;
        return new FieldError(
            input is null ? step.Id : $"{step.Id}.{input}", code,
            string.Format(null, RepairTexts.Get($"error.{code}"), [name, step.Id, .. values]))
        {
            ActivityId = step.Id,
        };
    }
}
