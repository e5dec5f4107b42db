using System.Globalization;
using RepairWorkflows.Dashboard.Language;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Dashboard.Policies;

/// <summary>What is said of limits.</summary>
internal static class PolicyWords
{
    /// <summary>A length in words.</summary>
    public static string Length(this Words words, ClockLength length) => length switch
    {
        { Wall: { } wall } => words.Format("length.wall.said", words.Span(wall)),
        { Work: { } work } => words.Format("length.work.said", words.Span(work)),
        { WorkingDays: { } days } => words.Format("length.days.said", days.ToString("0.##", words.Culture)),
        { Until: { Time: { } time } until } =>
            words.Format("length.until.said", until.WorkingDay, time.ToString("HH:mm", CultureInfo.InvariantCulture)),
        { Until: { } until } => words.Format("length.until-end.said", until.WorkingDay),
        _ => "",
    };

    /// <summary>Where a stage is.</summary>
    public static string Stage(this Words words, ClockStage stage) => words.Stage(stage.Percent, stage.Offset);

    /// <summary>Where a stage is, by its key: <c>80%</c>, <c>-01:00:00</c>.</summary>
    public static string Stage(this Words words, string key) => key.EndsWith('%')
        ? key
        : words.Stage(null, TimeSpan.Parse(key, CultureInfo.InvariantCulture));

    /// <summary>Roles, in a row.</summary>
    public static string Roles(this Words words, IEnumerable<string> roles) =>
        string.Join(words["calendar.separator"], roles.Select(role => words.Of("role", role)));

    /// <summary>What a policy waits for; the word itself when it is none of ours.</summary>
    public static string Condition(this Words words, string word) => ClockConditions.Say(word, words.Culture) ?? word;

    /// <summary>Something that happens at a stage.</summary>
    public static string Deed(this Words words, StageDeed deed) => deed switch
    {
        { Kind: StageDeedKind.Task, Text: { } text } =>
            words.Format("policy.deed.task-called.said", words.Of("role", deed.Name ?? ""), text),
        { Kind: StageDeedKind.Task } => words.Format("policy.deed.task.said", words.Of("role", deed.Name ?? "")),
        _ => words.Format($"policy.deed.{KebabCase.Of(deed.Kind)}.said", deed.Name),
    };

    /// <summary>Who is told at a stage, and what happens.</summary>
    public static string Meaning(this Words words, IReadOnlyList<string> tell, IReadOnlyList<StageDeed> does)
    {
        string[] told = tell.Count == 0 ? [] : [words.Format("policy.tells", words.Roles(tell))];
        return string.Join(
            " · ", told.Concat(does.Select(words.Deed)).DefaultIfEmpty(words["policy.tells-nobody"]));
    }

    /// <summary>For which orders a length is.</summary>
    public static string For(this Words words, ClockTarget target) =>
        words.For(target.Urgency, target.CustomerClass, target.EquipmentClass);

    /// <summary>Which orders are meant.</summary>
    public static string For(this Words words, Urgency? urgency, string? customerClass, string? equipmentClass)
    {
        string[] parts =
        [
            .. urgency is { } known ? [words.Of("urgency", KebabCase.Of(known))] : Array.Empty<string>(),
            .. customerClass is { } customers ? [words.Of("choice.customerClass", customers)] : Array.Empty<string>(),
            .. equipmentClass is { } equipment
                ? [words.Of("choice.equipmentClass", equipment)]
                : Array.Empty<string>(),
        ];
        return parts.Length == 0 ? words["policy.others"] : string.Join(" · ", parts);
    }

    private static string Stage(this Words words, int? percent, TimeSpan? offset) => (percent, offset) switch
    {
        ({ } number, _) => words.Format("explain.percent", number),
        (_, { } before) when before < TimeSpan.Zero => words.Format("explain.before", words.Span(-before)),
        (_, { } after) => words.Format("explain.after", words.Span(after)),
        _ => "",
    };

    private static string Span(this Words words, TimeSpan span) => ClockTexts.Render(span, words.Culture);
}
