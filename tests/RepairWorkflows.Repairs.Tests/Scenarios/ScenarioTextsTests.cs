using System.Globalization;
using System.Reflection;
using RepairWorkflows.Repairs.Scenarios;
using RepairWorkflows.Repairs.Scenarios.Reading;
using RepairWorkflows.Repairs.Texts;

namespace RepairWorkflows.Repairs.Tests.Scenarios;

public sealed class ScenarioTextsTests
{
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    [Fact]
    public void When_a_code_is_told_then_in_both_languages()
    {
        var codes = typeof(ScenarioErrors).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (string)field.GetRawConstantValue()!).ToList();

        codes.ShouldBeUnique();
        codes.Where(code => ScenarioTexts.Find($"error.{code}", Chinese) is not { Length: > 0 } chinese
            || chinese == ScenarioTexts.Find($"error.{code}", English)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("role")]
    [InlineData("action")]
    [InlineData("status")]
    [InlineData("step")]
    [InlineData("clock")]
    public void When_two_things_of_a_kind_are_called_something_then_a_scenario_can_tell_them_apart(string family) =>
        RepairTexts.WordsOf(family).SelectMany(word => ((CultureInfo[])[Chinese, English])
                .Select(language => (Word: word, Label: LineText.Plain(RepairTexts.Get($"{family}.{word}", language)))))
            .GroupBy(one => one.Label, StringComparer.OrdinalIgnoreCase)
            .Where(same => same.Select(one => one.Word).Distinct().Count() > 1)
            .Select(same => same.Key).ShouldBeEmpty();

    [Fact]
    public void When_a_notice_or_an_entry_has_places_in_its_text_then_it_has_a_name_without_in_both_languages() =>
        RepairTexts.WordsOf("notification").Select(word => (Word: word, Key: $"notification.{word}"))
            .Concat(RepairTexts.WordsOf("timeline").Select(word => (Word: word, Key: $"timeline.{word}")))
            .Where(one => RepairTexts.Get(one.Key, English).Contains('{'))
            .Where(one => !one.Word.StartsWith("action.", StringComparison.Ordinal)
                && SiteWords.Entries.Find(one.Word) == one.Word)
            .Where(one => ScenarioTexts.Find($"name.{one.Word}", English) is null
                || ScenarioTexts.Find($"name.{one.Word}", Chinese) == ScenarioTexts.Find($"name.{one.Word}", English))
            .Select(one => one.Key).ShouldBeEmpty();
}
