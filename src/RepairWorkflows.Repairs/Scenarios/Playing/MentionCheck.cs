using System.Globalization;
using RepairWorkflows.Repairs.Notifications;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Texts;
using RepairWorkflows.Repairs.Timeline;

namespace RepairWorkflows.Repairs.Scenarios.Playing;

/// <summary>Looks for what was told, or stands on a timeline.</summary>
/// <param name="zone">The site's time zone.</param>
internal sealed class MentionCheck(TimeZoneInfo zone)
{
    /// <summary>What was told instead, in words; null when it is as expected.</summary>
    public string? FindTold(Actor who, Mention what, bool isExpected, IEnumerable<Notification> told)
    {
        var heard = told.Where(notice => Concerns(notice, who)).ToList();
        var fitting = heard.Where(notice => Fits(what, notice.Kind, notice.At, notice.Details)).ToList();
        return fitting.Count > 0 == isExpected ? null : Texts(isExpected ? heard : fitting, notice =>
            $"{PlayedText.Say(notice.At, zone)} {TimelineTexts.Render(notice, CultureInfo.CurrentUICulture, zone)}");
    }

    /// <summary>What stands there instead, in words; null when it is as expected.</summary>
    public string? FindEntry(Mention what, bool isExpected, IEnumerable<TimelineEntry> timeline)
    {
        var alike = timeline.Where(entry => entry.Kind == what.Kind).ToList();
        var fitting = alike.Where(entry => Fits(what, entry.Kind, entry.At, entry.Details)).ToList();
        return fitting.Count > 0 == isExpected ? null : Texts(isExpected ? alike : fitting, entry =>
            $"{PlayedText.Say(entry.At, zone)} {TimelineTexts.Render(entry, CultureInfo.CurrentUICulture, zone)}");
    }

    // Whoever is meant in person is told when the role is; a notice for one of them is not for the others.
    private static bool Concerns(Notification notice, Actor who) => who.Roles.Contains(notice.Role)
        && (notice.Recipient is null || who.Roles.Contains(who.Name) || who.IsNamed(notice.Recipient));

    private bool Fits(Mention what, string kind, DateTimeOffset at, string details) =>
        kind == what.Kind && (what.At is not { } time || time.Fits(at))
        && what.Particulars.All(said => WrittenValue.Is(said.Key, said.Value, details, at, zone));

    private static string Texts<T>(IReadOnlyCollection<T> found, Func<T, string> say) => found.Count == 0
        ? ScenarioTexts.Say("found.nothing")
        : string.Join(RepairTexts.Get("format.separator"), found.Select(say));
}
