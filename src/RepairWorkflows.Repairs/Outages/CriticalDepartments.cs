using System.Globalization;
using Microsoft.Extensions.Options;
using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Reporting;
using RepairWorkflows.Repairs.Texts;

namespace RepairWorkflows.Repairs.Outages;

/// <summary>The departments that are told before their supply is cut, and whose work comes first (S7.3.1).</summary>
internal sealed class CriticalDepartments(IOptions<SiteOptions> site)
{
    /// <summary>The field that names one, in every form.</summary>
    public const string FieldName = "department";

    private const int LongestName = 100;

    /// <summary>Those that the source document names: ICU, haemodialysis, surgical ICU, blood bank, theatre.</summary>
    public static IReadOnlyList<string> Shipped { get; } =
        ["intensive-care", "haemodialysis", "surgical-intensive-care", "blood-bank", "operating-theatre"];

    /// <summary>Those of the site, in the order of its settings.</summary>
    public IReadOnlyList<string> All { get; } =
        site.Value.CriticalDepartments is { Count: > 0 } own ? [.. own] : Shipped;

    /// <summary>What one is called: a shipped word has its text, any other is its own name.</summary>
    public static string NameOf(string department, CultureInfo? culture = null) =>
        RepairTexts.Find($"choice.{FieldName}.{department}", culture) ?? department;

    /// <summary>What is wrong with a list of them: each is there once, on one line.</summary>
    public static IReadOnlyList<FieldError> Problems(IList<string> departments) =>
    [
        .. departments.Index().Where(one => VisibleText.IsBlank(one.Item) || !VisibleText.IsOneLine(one.Item)
                || one.Item.Length > LongestName || departments.IndexOf(one.Item) < one.Index)
            .Select(one => FormReader.Error($"{nameof(CriticalDepartments)}[{one.Index}]",
                RepairErrors.FieldMalformed)),
    ];

    /// <summary>The fields, with the departments to choose from: those of the outage, or the site's.</summary>
    /// <param name="fields">The fields of a form.</param>
    /// <param name="outage">The outage that the form is about; null for none in particular.</param>
    public IReadOnlyList<FormField> WithChoices(IReadOnlyList<FormField> fields, Outage? outage)
    {
        var departments = outage?.CriticalDepartments ?? All;
        return [.. fields.Select(field => field.Name == FieldName ? Choice(field, departments) : field)];
    }

    private static FormField Choice(FormField field, IReadOnlyList<string> departments) => field with
    {
        Choices = departments,
        ChoiceNames = departments.Except(Shipped).ToDictionary(department => department),
    };
}
