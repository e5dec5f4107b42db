using System.Globalization;
using System.Text.RegularExpressions;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Notifications;
using RepairWorkflows.Repairs.Reporting;
using RepairWorkflows.Repairs.Texts;

namespace RepairWorkflows.Repairs.Timeline;

/// <summary>Says in words what stands on a timeline, or in a notification.</summary>
/// <remarks>
/// The text of a kind is its headline. A particular named in it in braces stands there (<c>{policy}</c>); the others
/// follow, each with its name. A clock that begins at a time agreed with the customer has a headline of its own
/// (<c>.since</c>), and so have one whose place the next cycle takes (<c>.replaced</c>) and one that was stopped before
/// it began (<c>.early</c>), one whose rules changed and whose deadline did not (<c>.same</c>), and a notice that means
/// somebody in person (<c>.recipient</c>).
/// </remarks>
public static partial class TimelineTexts
{
    private static readonly string[] Special = ["since", "replaced", "early", "same", "recipient"];

    /// <summary>The entry in words: what happened, and its particulars with their names.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="culture">Which language.</param>
    /// <param name="zone">In which time zone to write instants; UTC unless given.</param>
    /// <param name="rules">Knows what policies are called; only the product's own names unless given.</param>
    /// <param name="site">Knows what stations are called; their words unless given.</param>
    public static string Render(
        TimelineEntry entry, CultureInfo culture, TimeZoneInfo? zone = null, ClockRules? rules = null,
        SiteOptions? site = null)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var particulars = new Particulars(entry.Details, entry.At, culture, zone ?? TimeZoneInfo.Utc, rules)
        {
            Site = site,
        };
        var special = Special.FirstOrDefault(particulars.Has) is { } name
            ? RepairTexts.Find($"timeline.{entry.Kind}.{name}", culture)
            : null;
        return Render(special ?? RepairTexts.Get($"timeline.{entry.Kind}", culture), particulars, culture);
    }

    /// <summary>The notification in words.</summary>
    /// <param name="notification">The notification.</param>
    /// <param name="culture">Which language.</param>
    /// <param name="zone">In which time zone to write instants; UTC unless given.</param>
    /// <param name="rules">Knows what policies are called; only the product's own names unless given.</param>
    /// <param name="site">Knows what stations are called; their words unless given.</param>
    public static string Render(
        Notification notification, CultureInfo culture, TimeZoneInfo? zone = null, ClockRules? rules = null,
        SiteOptions? site = null)
    {
        ArgumentNullException.ThrowIfNull(notification);
        var particulars = new Particulars(
            notification.Details, notification.At, culture, zone ?? TimeZoneInfo.Utc, rules)
        {
            Site = site,
        };
        // What it tells, and whom, is the headline and the reader.
        return Render(
            RepairTexts.Get($"notification.{notification.Kind}", culture), particulars, culture, "notice", "roles");
    }

    private static string Render(
        string headline, Particulars particulars, CultureInfo culture, params IEnumerable<string> leftOut)
    {
        var told = new HashSet<string>(leftOut, StringComparer.Ordinal);
        var what = Placeholder().Replace(headline, place =>
        {
            told.Add(place.Groups[1].Value);
            return particulars.Say(place.Groups[1].Value);
        });
        var others = particulars.Names.Except(told).Select(
            name => string.Format(
                culture, RepairTexts.Get("format.detail", culture), RepairTexts.Get($"field.{name}", culture),
                particulars.Say(name)));
        var list = string.Join(RepairTexts.Get("format.separator", culture), others);
        return list.Length == 0 ? what : string.Format(culture, RepairTexts.Get("format.details", culture), what, list);
    }

    [GeneratedRegex(@"\{([A-Za-z]+)\}")]
    private static partial Regex Placeholder();
}
