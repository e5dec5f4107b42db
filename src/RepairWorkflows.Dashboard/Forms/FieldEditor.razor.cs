using System.Globalization;
using Microsoft.AspNetCore.Components;
using RepairWorkflows.Repairs.Forms;

namespace RepairWorkflows.Dashboard.Forms;

/// <summary>One field of a form: its label, its control by kind, what helps and what is wrong.</summary>
public partial class FieldEditor
{
    // As many choices as fit on a line of a phone or two are tapped; more are picked from a list.
    private const int MostPills = 6;

    /// <summary>What has been typed.</summary>
    [Parameter, EditorRequired]
    public FieldDraft Draft { get; set; } = default!;

    /// <summary>Whether it has to be filled in; null leaves it to the field alone.</summary>
    [Parameter]
    public FieldNeed? Need { get; set; }

    /// <summary>That in words; null leaves it to the field alone.</summary>
    [Parameter]
    public string? NeedText { get; set; }

    /// <summary>An answer was given, or another one.</summary>
    [Parameter]
    public EventCallback Answered { get; set; }

    private FormField Field => Draft.Field;

    private string Label => Words.Label(Field);

    private FieldNeed Needed => Need ?? (Field.IsRequired ? FieldNeed.Required : FieldNeed.Optional);

    private string Needs => NeedText ?? Words[Needed is FieldNeed.Required ? "form.required" : "form.optional"];

    private string Required => Needed is FieldNeed.Required ? "true" : "false";

    private string? Invalid => Draft.Error is null ? null : "true";

    private string ErrorId => $"{Draft.ControlId}-error";

    private string HelpId => $"{Draft.ControlId}-help";

    private string? DescribedBy => (Draft.Error, Words.Help(Field)) switch
    {
        (null, null) => null,
        (null, _) => HelpId,
        (_, null) => ErrorId,
        _ => $"{ErrorId} {HelpId}",
    };

    private bool IsWide =>
        Field.Kind is FieldKind.LongText or FieldKind.TextList or FieldKind.LinkList or FieldKind.Table;

    private bool IsGroup => AsPills || Field.Kind is FieldKind.Table;

    private bool AsPills => Field.Kind switch
    {
        FieldKind.Boolean => true,
        FieldKind.Choice => Field.Choices.Count <= MostPills,
        FieldKind.WholeNumber => Field is { Min: { } min, Max: { } max } && max - min < MostPills,
        _ => false,
    };

    private string InputType => Field.Kind is FieldKind.Phone ? "tel" : "text";

    private string InputMode => Field.Kind switch
    {
        FieldKind.Phone => "tel",
        FieldKind.WholeNumber => "numeric",
        FieldKind.Money or FieldKind.Number => "decimal",
        _ => "text",
    };

    private IEnumerable<(string Value, string Text)> Options => Field.Kind switch
    {
        FieldKind.Boolean => [("true", Words["form.yes"]), ("false", Words["form.no"])],
        FieldKind.Choice => Field.Choices.Select(choice => (choice, Words.Choice(Field, choice))),
        _ => Numbers((int)Field.Min!.Value, (int)Field.Max!.Value),
    };

    private Task AnswerAsync(string value)
    {
        Draft.Text = value;
        return Answered.InvokeAsync();
    }

    private static IEnumerable<(string Value, string Text)> Numbers(int min, int max) => Enumerable
        .Range(min, max - min + 1)
        .Select(number => number.ToString(CultureInfo.InvariantCulture))
        .Select(number => (number, number));
}
