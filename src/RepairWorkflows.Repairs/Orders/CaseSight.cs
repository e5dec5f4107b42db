using RepairWorkflows.Repairs.Texts;
using RepairWorkflows.Repairs.Timeline;

namespace RepairWorkflows.Repairs.Orders;

/// <summary>
/// Decides who reads cases, and who sees customers' telephone numbers whole: the one place, for the API, the dashboard
/// and the designer.
/// </summary>
/// <remarks>
/// Any role of the documents reads cases; an account without one reads none. Numbers are whole for those who call or
/// visit the customer (S3.7, S3.8, S3.4, S3.6, S3.10), and, of one case, for those who have a task on it. All others
/// see <c>138****5678</c>, and cannot search by a number either. A repair station's people read that station's cases
/// only; a contact of one region those of its stations and those of no station, which are no other region's.
/// </remarks>
public static class CaseSight
{
    private static readonly string[] InTouchWithCustomers =
        [Role.ServiceAgent, Role.ServiceSupervisor, Role.ProjectManager, Role.EngineeringSupervisor, Role.Technician];

    /// <summary>Whether every number is whole for the actor; <see cref="Actor.System"/> sees all.</summary>
    public static bool SeesNumbers(Actor by) => ReferenceEquals(by, Actor.System) || by.IsIn(InTouchWithCustomers);

    /// <summary>Lets in who may read cases.</summary>
    /// <exception cref="NotAllowedException"><see cref="RepairErrors.CaseNotReadable"/>.</exception>
    public static void RequireReading(Actor by)
    {
        if (!ReferenceEquals(by, Actor.System) && !by.IsIn(Role.All))
        {
            throw new NotAllowedException(
                RepairErrors.CaseNotReadable, RepairTexts.Get($"error.{RepairErrors.CaseNotReadable}"));
        }
    }

    /// <summary>Whether the actor may read cases of a station; null for those that the site repairs itself.</summary>
    public static bool Sees(Actor by, string? station)
    {
        ArgumentNullException.ThrowIfNull(by);
        return (by.Station is null || by.Station == station)
            && (station is null || by.RegionStations?.Contains(station) != false);
    }

    /// <summary>A text that may name numbers, as the actor sees it; null for null.</summary>
    public static string? For(Actor by, string? text) =>
        text is null || SeesNumbers(by) ? text : PhoneMask.InText(text);

    /// <summary>The filter as the actor may use it.</summary>
    internal static CaseFilter For(Actor by, CaseFilter filter) => filter with
    {
        IsBlindToPhones = !SeesNumbers(by),
        Station = by.Station ?? filter.Station,
        RegionStations = by.RegionStations,
    };

    /// <summary>The page as the actor sees it.</summary>
    internal static CasePage For(Actor by, CasePage page) => SeesNumbers(by)
        ? page
        : page with
        {
            Cases = [.. page.Cases.Select(row => HasTask(by, row.Tasks) ? row : row with { Order = Mask(row.Order) })],
        };

    /// <summary>The case as the actor sees it.</summary>
    internal static CaseView For(Actor by, CaseView view) => SeesNumbers(by) || HasTask(by, view.Tasks)
        ? view
        : view with
        {
            Order = Mask(view.Order),
            Timeline = [.. view.Timeline.Select(Mask)],
            Refusals = [.. view.Refusals.Select(refusal => refusal with { Fields = PhoneMask.InJson(refusal.Fields) })],
        };

    private static bool HasTask(Actor by, IEnumerable<Tasks.TaskRecord> tasks) =>
        tasks.Any(task => by.IsIn(task.Roles));

    private static CaseRecord Mask(CaseRecord order) => order with
    {
        Phone = PhoneMask.InText(order.Phone),
        Document = PhoneMask.InJson(order.Document),
    };

    private static TimelineEntry Mask(TimelineEntry entry) => entry with { Details = PhoneMask.InJson(entry.Details) };
}
