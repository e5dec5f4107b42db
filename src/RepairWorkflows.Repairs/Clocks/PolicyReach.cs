using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Calendars;

namespace RepairWorkflows.Repairs.Clocks;

/// <summary>Finds what a policy asks for that nobody carries out yet.</summary>
/// <remarks>A limit that silently does less than its owner wrote is no limit: it is refused.</remarks>
internal static class PolicyReach
{
    /// <summary>Each such place; none for a policy that is carried out in full.</summary>
    public static IReadOnlyList<FieldError> Problems(ClockPolicy policy)
    {
        (string Place, bool IsAsked)[] places =
        [
            ("stages.does", policy.Stages.Any(stage => stage.Does.Count > 0)), ("startsOn", policy.StartsOn.Count > 0),
            ("stopsOn", policy.StopsOn.Count > 0), ("pausesOn", policy.PausesOn.Count > 0),
            ("resumesOn", policy.ResumesOn.Count > 0),
        ];
        return
        [
            .. places.Where(place => place.IsAsked)
                .Select(place => CalendarCheck.Error(place.Place, RepairErrors.ClockNotCarriedOut)),
        ];
    }
}
