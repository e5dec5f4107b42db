using System.Globalization;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Texts;

namespace RepairWorkflows.Repairs.Scenarios.Reading;

/// <summary>What the screens call things, in both languages.</summary>
internal static class SiteWords
{
    private static readonly CultureInfo[] Languages = [.. LanguageChoice.All.Select(CultureInfo.GetCultureInfo)];

    public static Vocabulary Roles { get; } = Of("role", Role.All);

    public static Vocabulary Actions { get; } = Of("action", ActionCatalogue.All.Select(action => action.Name));

    public static Vocabulary Statuses { get; } = Of(
        "status", Enum.GetValues<RepairStatus>().Select(status => KebabCase.Of(status)));

    public static Vocabulary Steps { get; } = Of("step", RepairTexts.WordsOf("step"));

    public static Vocabulary Fields { get; } = Of("field", RepairTexts.WordsOf("field"));

    public static Vocabulary Notices { get; } = Named(
        "notification", RepairTexts.WordsOf("notification"));

    /// <summary>What stands on timelines: for an action both its own name and what the timeline says of it.</summary>
    public static Vocabulary Entries { get; } = ActionCatalogue.All.Aggregate(
        Named("timeline", RepairTexts.WordsOf("timeline").Where(IsEntry)),
        (words, action) => words.Add($"action.{action.Name}", Labels($"action.{action.Name}")));

    /// <summary>What a text is called in either language.</summary>
    public static IEnumerable<string?> Labels(string key) =>
        Languages.Select(language => RepairTexts.Find(key, language));

    /// <summary>The limits: as their owner calls them, or the product.</summary>
    public static Vocabulary Limits(ClockRules rules) => rules.Policies.Aggregate(
        new Vocabulary(),
        (words, policy) => words.Add(policy.Name, Languages.Select(language => rules.NameOf(policy.Name, language))));

    /// <summary>The processes that take reports: as their owner calls them, or the product.</summary>
    public static Vocabulary Processes(ScenarioSite site) => site.Processes.Aggregate(
        new Vocabulary(),
        (words, form) => words.Add(form.Name, Labels($"process.{form.Name}").Append(form.DisplayName)));

    private static Vocabulary Of(string family, IEnumerable<string> words) => words.Aggregate(
        new Vocabulary(), (all, word) => all.Add(word, Labels($"{family}.{word}")));

    // A headline with places in it is no name: what has one is called by a short name of its own.
    private static Vocabulary Named(string family, IEnumerable<string> words) => words.Aggregate(
        new Vocabulary(),
        (all, word) => all.Add(word, Languages.Select(language => ScenarioTexts.Find($"name.{word}", language))
            .Concat(Labels($"{family}.{word}").Where(IsName))));

    private static bool IsName(string? label) => label?.Contains('{', StringComparison.Ordinal) == false;

    private static bool IsEntry(string word) =>
        !word.EndsWith(".since", StringComparison.Ordinal) && !word.EndsWith(".early", StringComparison.Ordinal)
        && !word.EndsWith(".replaced", StringComparison.Ordinal) && !word.EndsWith(".same", StringComparison.Ordinal)
        && !word.EndsWith(".recipient", StringComparison.Ordinal);
}
