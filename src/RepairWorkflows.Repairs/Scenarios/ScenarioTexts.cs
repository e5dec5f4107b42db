using System.Globalization;
using System.Resources;

namespace RepairWorkflows.Repairs.Scenarios;

/// <summary>What scenarios say for people, in English (the neutral language) and Chinese.</summary>
/// <remarks>
/// Keys: <c>error.{code}</c>, <c>found.</c> (what is there instead of what was expected), <c>name.{kind}</c> (a short
/// name for a notice or an entry of the timeline whose text has places in it), <c>play.</c> (the command).
/// </remarks>
public static class ScenarioTexts
{
    private static readonly ResourceManager Resources =
        new("RepairWorkflows.Repairs.Scenarios.ScenarioTexts", typeof(ScenarioTexts).Assembly);

    /// <summary>The text for a key; null when there is none.</summary>
    /// <param name="key">For example <c>play.holds</c>.</param>
    /// <param name="culture">Which language; the caller's unless given.</param>
    public static string? Find(string key, CultureInfo? culture = null) => Resources.GetString(key, culture);

    /// <summary>The text for a key in the caller's language, with values in its places.</summary>
    public static string Say(string key, params object[] values) =>
        string.Format(CultureInfo.CurrentCulture, Find(key) ?? key, values);

    /// <summary>What is wrong at a line.</summary>
    internal static ScenarioProblem Problem(int line, string code, params object[] values) =>
        new(line, code, Say($"error.{code}", values));
}
