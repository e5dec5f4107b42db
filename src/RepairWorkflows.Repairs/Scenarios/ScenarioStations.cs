using RepairWorkflows.Repairs.Reporting;
using RepairWorkflows.Repairs.Stations;

namespace RepairWorkflows.Repairs.Scenarios;

/// <summary>The repair stations of the service network that scenarios are played in.</summary>
public static class ScenarioStations
{
    /// <summary>The station of whoever speaks for one without saying for which.</summary>
    internal const string Usual = "east";

    private static readonly (string Id, string Name, string Grade)[] All = [(Usual, "东站", "A"), ("west", "西站", "B")];

    /// <summary>Gives a site these stations. The fee table has the grade of the first alone.</summary>
    public static void Add(SiteOptions site)
    {
        ArgumentNullException.ThrowIfNull(site);
        foreach (var (id, name, grade) in All)
        {
            site.Stations.Add(new RepairStation { Id = id, Name = name, Grade = grade });
        }

        var fees = new SettlementFees { Grade = All[0].Grade };
        fees.Tiers.Add(new SettlementTier { OnSite = 80, SendIn = 45.5m });
        fees.Tiers.Add(new SettlementTier { OnSite = 60, SendIn = 40 });
        site.Fees.Add(fees);
    }

    /// <summary>The station that a word means, its id or name; null when it means none.</summary>
    internal static string? Find(string word) =>
        All.FirstOrDefault(station => station.Id.Equals(word, StringComparison.OrdinalIgnoreCase)
            || station.Name == word).Id;
}
