using System.Globalization;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Texts;

namespace RepairWorkflows.Repairs.Clocks;

/// <summary>Writes a clock's explanation as text: to be pasted where its deadline is in dispute.</summary>
/// <param name="culture">Which language.</param>
/// <param name="zone">In which time zone to write instants.</param>
/// <param name="rules">Knows what the policies are called.</param>
public sealed class ClockText(CultureInfo culture, TimeZoneInfo zone, ClockRules rules)
{
    /// <summary>What people call a policy.</summary>
    public string NameOf(string policy) => rules.NameOf(policy, culture);

    /// <summary>The explanation, a fact a line.</summary>
    public string Write(ClockExplanation explanation)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        var clock = explanation.Clock;
        return string.Join('\n',
        [
            Say("explain.title", NameOf(clock.Policy), clock.Cycle),
            Say("explain.used", Say(explanation.Used), Say(explanation.Budget), Say(explanation.AsOf)),
            explanation.Calendar is { } calendar ? Say("explain.by-calendar", calendar) : Get("explain.by-wall"),
            clock.DueAt is { } due ? Say("explain.due", Say(due)) : Get("explain.not-due"),
            .. explanation.UnannouncedYear is { } year ? [Say("explain.unannounced", year)] : Array.Empty<string>(),
            .. explanation.Spans.Select(Line), .. explanation.Marks.Select(Line), .. explanation.Changes.Select(Line),
            Say("explain.verdict", ClockTexts.Render(explanation.Verdict, culture)),
        ]);
    }

    /// <summary>A stretch in words, as its line of the text says it.</summary>
    public string Line(ClockSpan span)
    {
        ArgumentNullException.ThrowIfNull(span);
        var kind = Get($"explain.{KebabCase.Of(span.Kind)}{(span.IsAhead ? ".ahead" : "")}");
        var why = span switch
        {
            { By: { } by, Reason: { } reason } =>
                Say("explain.because-of", ClockConditions.Say(reason, culture) ?? reason, by),
            { Reason: { } reason } => Say("explain.because", reason),
            _ => string.Empty,
        };
        return Say("explain.span", Say(span.From), Say(span.To), kind, why);
    }

    /// <summary>A stage in words, as its line of the text says it.</summary>
    public string Line(ClockMark mark)
    {
        ArgumentNullException.ThrowIfNull(mark);
        var place = mark.Percent is { } percent ? Say("explain.percent", percent)
            : mark.Offset < TimeSpan.Zero ? Say("explain.before", Say(-mark.Offset!.Value))
            : Say("explain.after", Say(mark.Offset!.Value));
        return mark switch
        {
            { At: null } => Say("explain.stage-on-hold", place),
            { RecordedAt: { } noticed } when noticed - mark.At > TimeSpan.FromSeconds(1) =>
                Say("explain.stage-late", place, Say(mark.At.Value), Say(noticed)),
            { RecordedAt: not null } => Say("explain.stage-reached", place, Say(mark.At.Value)),
            _ => Say("explain.stage-ahead", place, Say(mark.At.Value)),
        };
    }

    private string Line(ClockChangeNote change) =>
        Say("explain.change", Say(change.At), Say(change.BudgetBefore), change.By);

    private string Say(string key, params object[] values) => string.Format(culture, Get(key), values);

    // To the millisecond, where there is less than a second: what is disputed has to add up.
    private string Say(DateTimeOffset at) =>
        TimeZoneInfo.ConvertTime(at, zone).ToString("yyyy-MM-dd HH:mm:ss.FFF", CultureInfo.InvariantCulture);

    private string Say(TimeSpan span) => ClockTexts.Render(span, culture);

    private string Get(string key) => RepairTexts.Get(key, culture);
}
