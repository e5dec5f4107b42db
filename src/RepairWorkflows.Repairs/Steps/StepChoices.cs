using System.Globalization;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Closing;
using RepairWorkflows.Repairs.Dispatch;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Reporting;
using RepairWorkflows.Repairs.Texts;

namespace RepairWorkflows.Repairs.Steps;

/// <summary>The lists of words that inputs of steps choose from, by the names that the inputs give.</summary>
public sealed class StepChoices(IClockRules rules)
{
    /// <summary>The policies of clocks that are in force.</summary>
    public const string ClockPolicies = "clock-policies";

    /// <summary>The roles of accounts.</summary>
    internal const string Roles = "roles";

    /// <summary>From when a clock counts.</summary>
    internal const string ClockStarts = "clock-starts";

    /// <summary>How an order comes to a technician.</summary>
    internal const string Assignments = "assignments";

    /// <summary>Who is called back.</summary>
    internal const string CallBackRules = "call-back-rules";

    /// <summary>What people are told.</summary>
    internal const string Notices = "notices";

    /// <summary>The fields of a report.</summary>
    internal const string ReportFieldNames = "report-fields";

    /// <summary>The words of a list; none for a list that nobody knows.</summary>
    public IReadOnlyList<string> Of(string list) => list switch
    {
        ClockPolicies => [.. rules.Current.Policies.Select(policy => policy.Name)],
        Roles => Role.All,
        ClockStarts => ClockStart.Words,
        Assignments => DispatchRule.Words,
        CallBackRules => CallBackRule.Words,
        Notices => [.. RepairTexts.WordsOf("notification")],
        ReportFieldNames => ReportFields.Names,
        _ => [],
    };

    /// <summary>What people call a word of a list.</summary>
    public string TextOf(string list, string word, CultureInfo culture) => list switch
    {
        ClockPolicies => rules.Current.NameOf(word, culture),
        Roles => RepairTexts.Get($"role.{word}", culture),
        Notices => RepairTexts.Get($"notification.{word}", culture),
        ReportFieldNames => RepairTexts.Get($"field.{word}", culture),
        _ => RepairTexts.Get($"{list}.{word}", culture),
    };

    /// <summary>The words in the text of an input that takes several.</summary>
    public static IReadOnlyList<string> WordsIn(string text) => WordList.Of(text);

    /// <summary>The code that refuses a word that is not in a list; null for a list that only proposes.</summary>
    internal static string? RefusalOf(string? list) => list switch
    {
        ClockPolicies => RepairErrors.ClockPolicyUnknown,
        Roles => RepairErrors.RoleUnknown,
        ClockStarts => RepairErrors.ClockStartUnknown,
        Assignments or CallBackRules => RepairErrors.RuleWordUnknown,
        _ => null,
    };
}
