using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Calendars;
using RepairWorkflows.Repairs.Reporting;
using RepairWorkflows.Repairs.Rulebook;

namespace RepairWorkflows.Repairs.Stations;

/// <summary>Finds what makes no sense in the stations and fees that settings list.</summary>
internal static class NetworkCheck
{
    private const int LongestId = 40;

    /// <summary>Whether all of it makes sense.</summary>
    /// <exception cref="InvalidOperationException">It does not; the message says which, and why.</exception>
    public static bool Require(SiteOptions site)
    {
        FieldError[] problems =
        [
            .. site.Stations.SelectMany((station, i) => Problems(site, station, i)),
            .. site.Fees.SelectMany((fees, i) => Problems(site, fees, i)),
        ];
        return problems.Length == 0 ? true : throw SiteRules.Senseless("The service network", problems);
    }

    private static IEnumerable<FieldError> Problems(SiteOptions site, RepairStation station, int place)
    {
        if (!CalendarCheck.IsName(station.Id) || station.Id.Length > LongestId)
        {
            yield return CalendarCheck.Error($"Stations[{place}].Id", RepairErrors.FieldMalformed);
        }

        if (site.Stations.Take(place).Any(other => other.Id == station.Id))
        {
            yield return CalendarCheck.Error($"Stations[{place}].Id", RepairErrors.StationTwice, station.Id);
        }
    }

    private static IEnumerable<FieldError> Problems(SiteOptions site, SettlementFees fees, int place)
    {
        if (site.Fees.Take(place).Any(other => other.Grade == fees.Grade))
        {
            yield return CalendarCheck.Error($"Fees[{place}].Grade", RepairErrors.GradeTwice, fees.Grade);
        }

        // A commission is the difference of the two (S9.5.3): nobody pays a region for a repair on site.
        foreach (var (i, tier) in fees.Tiers.Index())
        {
            if (tier.SendIn < 0 || tier.OnSite < tier.SendIn)
            {
                yield return CalendarCheck.Error(
                    $"Fees[{place}].Tiers[{i}]", RepairErrors.FeesTooLow, tier.OnSite, tier.SendIn);
            }
        }
    }
}
