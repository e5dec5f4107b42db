using System.Globalization;
using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Execution;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Repairs.Texts;

namespace RepairWorkflows.Repairs.Steps;

/// <summary>
/// Refuses a definition whose steps name a clock policy, a role, a rule or a beginning of a clock that is not there:
/// found when it is published, and not when somebody signs for a slip.
/// </summary>
internal sealed class StepSettingsCheck(StepChoices choices) : IDefinitionCheck
{
    public IEnumerable<FieldError> Check(CompiledWorkflow workflow) =>
        from step in workflow.Steps.OfType<RepairActivity>()
        from input in step.Inputs
        let list = input.Described?.OptionsFrom
        let code = StepChoices.RefusalOf(list)
        where code is not null
        from word in Written(input).Except(choices.Of(list))
        select new FieldError($"{step.Id}.{input.Name}", code, Say(code, word));

    // Only what the drawing says literally: a script is evaluated with the order, and not before. A choice of one word
    // is no list of them.
    private static IEnumerable<string> Written(Input input)
    {
        var words = WordList.Drawn(input) ?? [];
        return input.Described?.UIHint == InputUIHints.CheckList || words.Count < 2
            ? words
            : [input.Expression!.Text.Trim()];
    }

    private static string Say(string code, string word) =>
        string.Format(CultureInfo.CurrentCulture, "{0} ({1})", RepairTexts.Get($"error.{code}"), word);
}
