using System.Globalization;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Contacts;
using RepairWorkflows.Repairs.Texts;

namespace RepairWorkflows.Repairs.Clocks;

/// <summary>What on an order's timeline a policy can wait for: a closed list of stable words.</summary>
/// <remarks>
/// Nothing that clocks do themselves is among them: one that waited for another could set it off in turn, without end.
/// Nor is what says too little to wait for, as that somebody was told something.
/// </remarks>
public static class ClockConditions
{
    /// <summary>The report was received: the first that stands on any timeline.</summary>
    public const string Report = "report.received";

    private const string ActionPrefix = "action.";

    /// <summary>
    /// All of them: the report, that the customer was reached or was not, and each action; of contacts the outcome.
    /// </summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Report, ContactWords.Made, ContactWords.Failed,
        .. ActionCatalogue.All.Where(action => action is not RecordContactAction)
            .Select(action => ActionPrefix + action.Name),
    ];

    /// <summary>Whether such a word waits for an action that somebody took.</summary>
    public static bool IsAction(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return word.StartsWith(ActionPrefix, StringComparison.Ordinal);
    }

    /// <summary>Such a word as people say it; null for any other text.</summary>
    /// <param name="word">The word.</param>
    /// <param name="culture">Which language; the caller's unless given.</param>
    public static string? Say(string word, CultureInfo? culture = null) =>
        !All.Contains(word) ? null
        : RepairTexts.Get(IsAction(word) ? word : $"condition.{word}", culture);
}
