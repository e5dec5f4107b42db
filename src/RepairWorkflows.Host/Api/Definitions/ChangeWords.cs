using System.Globalization;
using System.Resources;
using System.Text.Json;
using RepairWorkflows.Engine.Activities.Reading;
using RepairWorkflows.Engine.Runtime.Comparing;
using RepairWorkflows.Host.Api.Elsa.Descriptors;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Host.Api.Definitions;

/// <summary>Says in the language of the request in what two versions of a definition differ.</summary>
internal sealed class ChangeWords(ActivityRegistry registry, StepChoices choices)
{
    // Longer values are cut: the editor has them whole.
    private const int Longest = 120;

    private static readonly ResourceManager Texts =
        new("RepairWorkflows.Host.Api.Definitions.ChangeTexts", typeof(ChangeWords).Assembly);

    /// <summary>One difference.</summary>
    public ChangeInWords Say(DefinitionChange change)
    {
        var input = change.Kind == ChangeKind.ValueChanged ? Input(change.Step!.Type, change.Member!) : null;
        var isClock = input?.Attribute.OptionsFrom == StepChoices.ClockPolicies;
        var kind = JsonNamingPolicy.KebabCaseLower.ConvertName(isClock ? "ClockChanged" : KindOf(change));
        return new(kind, isClock ? "clocks" : GroupOf(change.Kind), change.Step?.Id, Say(kind, change, input));
    }

    private string Say(string kind, DefinitionChange change, InputDescriptor? input) => Format(
        kind,
        [
            change.Step?.Name ?? "", NameOf(change, input), Value(change.Before, change, input),
            Value(change.After, change, input), change.Target?.Name ?? "",
            change.Outcome is { } outcome ? ActivityTexts.Outcome(outcome) : "",
            change.Step is { } step ? TypeName(step.Type) : "",
        ]);

    // Of lists of the workflow it matters whether an entry is new or gone.
    private static string KindOf(DefinitionChange change) => (change.Kind, change.Before, change.After) switch
    {
        (ChangeKind.VariableChanged or ChangeKind.InputChanged or ChangeKind.OutputChanged, null, _) =>
            change.Kind.ToString().Replace("Changed", "Added", StringComparison.Ordinal),
        (ChangeKind.VariableChanged or ChangeKind.InputChanged or ChangeKind.OutputChanged, _, null) =>
            change.Kind.ToString().Replace("Changed", "Removed", StringComparison.Ordinal),
        _ => change.Kind.ToString(),
    };

    private static string GroupOf(ChangeKind kind) => kind switch
    {
        ChangeKind.LinkAdded or ChangeKind.LinkRemoved => "links",
        ChangeKind.ValueChanged => "values",
        ChangeKind.VariableChanged or ChangeKind.InputChanged or ChangeKind.OutputChanged => "data",
        ChangeKind.SettingChanged => "settings",
        ChangeKind.StepsMoved => "drawing",
        _ => "steps",
    };

    private static string Format(string key, object[] values) =>
        string.Format(CultureInfo.CurrentCulture, Find(key) ?? key, values);

    private static string? Find(string key) => Texts.GetString(key, CultureInfo.CurrentUICulture);

    private InputDescriptor? Input(string type, string member) => registry.Find(type)?.Inputs
        .FirstOrDefault(input => input.Name.Equals(member, StringComparison.OrdinalIgnoreCase));

    private static string NameOf(DefinitionChange change, InputDescriptor? input) => input is null
        ? (GroupOf(change.Kind) == "data" ? null : Find($"member.{change.Member}")) ?? change.Member ?? ""
        : ActivityTexts.NameOf(input);

    private string TypeName(string type) =>
        registry.Find(type) is { } known ? ActivityTexts.NameOf(known.Attribute) : ActivityTexts.Find(type) ?? type;

    private string Value(string? value, DefinitionChange change, InputDescriptor? input) => value switch
    {
        null or "" => Find("nothing")!,
        _ when change.Kind == ChangeKind.StepReplaced => TypeName(value),
        _ when input?.Attribute.OptionsFrom is { } list => Words(value, list),
        { Length: > Longest } => $"{value[..Longest]}…",
        _ => value,
    };

    private string Words(string value, string list)
    {
        var known = choices.Of(list);
        return string.Join(
            Find("separator"),
            StepChoices.WordsIn(value).Select(word =>
                known.Contains(word) ? choices.TextOf(list, word, CultureInfo.CurrentUICulture) : word));
    }
}
