using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Resources;
using System.Text.Json;
using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Contacts;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Reporting;
using RepairWorkflows.Repairs.Steps;
using RepairWorkflows.Repairs.Texts;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Repairs.Tests.Texts;

public sealed class RepairTextsTests
{
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    [Fact]
    public void When_a_word_is_used_then_it_has_both_languages()
    {
        var missing = Keys().Distinct().Where(
            key => RepairTexts.Find(key, English) is not { Length: > 0 } english
                || RepairTexts.Find(key, Chinese) is not { Length: > 0 } chinese
                || english == chinese);

        missing.ShouldBeEmpty();
    }

    [Fact]
    public void When_slices_have_texts_then_no_two_say_the_same_key()
    {
        var assembly = typeof(RepairTexts).Assembly;
        assembly.GetManifestResourceNames().Where(name => name.EndsWith(".resources", StringComparison.Ordinal))
            .SelectMany(name => new ResourceReader(assembly.GetManifestResourceStream(name)!).Cast<DictionaryEntry>())
            .Select(entry => (string)entry.Key).ShouldBeUnique();
    }

    [Fact]
    public void When_error_codes_are_declared_then_each_is_declared_once() => ErrorCodes().ShouldBeUnique();

    private static IEnumerable<string> Keys() =>
    [
        .. Role.All.Select(role => $"role.{role}"),
        .. ActionCatalogue.All.Select(action => $"action.{action.Name}"),
        .. ActionCatalogue.All.Where(action => !action.IsAnytime).Select(action => $"timeline.action.{action.Name}"),
        $"timeline.{ContactWords.Made}", $"timeline.{ContactWords.Failed}",
        .. ActionCatalogue.All.SelectMany(action => action.Fields).Concat(ReportForm()).SelectMany(OfField),
        .. Steps().Select(step => $"step.{step.Step}"),
        .. Outcomes().Where(outcome => outcome != "Done").Select(outcome => $"outcome.{outcome}"),
        .. Enum.GetValues<RepairStatus>().Select(status => $"status.{KebabCase.Of(status)}"),
        .. Enum.GetValues<Urgency>().Select(urgency => $"urgency.{KebabCase.Of(urgency)}"),
        .. Enum.GetValues<ClockState>().Select(state => $"clock-state.{KebabCase.Of(state)}"),
        .. Enum.GetValues<ClockOutcome>().Select(outcome => $"verdict.{KebabCase.Of(outcome)}"),
        .. Rules.Shipped.Policies.Select(policy => $"clock.{policy.Name}"),
        .. ErrorCodes().Union(CodesOf(typeof(EngineErrors))).Select(code => $"error.{code}"),
    ];

    private static IEnumerable<string> OfField(FormField field) =>
    [
        $"field.{field.Name}",
        .. field.Choices.Select(choice => $"choice.{field.Name}.{choice}"),
        .. field.Columns.SelectMany(OfField),
    ];

    private static IEnumerable<FormField> ReportForm()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(ShippedDefinitions.PathOf("unified-report")));
        return [.. document.RootElement.GetProperty("inputs").EnumerateArray()
            .Select(input => ReportFields.Of(input.GetProperty("name").GetString()!, "String"))];
    }

    private static IEnumerable<OperatorStep> Steps() =>
        RepairServices.ActivityTypes.Where(type => type.IsSubclassOf(typeof(OperatorStep)))
            .Select(type => (OperatorStep)Activator.CreateInstance(type)!);

    private static IEnumerable<string> Outcomes() =>
        RepairServices.ActivityTypes.SelectMany(type => type.GetCustomAttribute<FlowNodeAttribute>()?.Outcomes ?? []);

    private static IEnumerable<string> ErrorCodes() => CodesOf(typeof(RepairErrors));

    private static IEnumerable<string> CodesOf(Type declarations) =>
        declarations.GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (string)field.GetRawConstantValue()!);
}
