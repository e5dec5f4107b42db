using RepairWorkflows.Repairs.Equipment;
using RepairWorkflows.Repairs.Reporting;

namespace RepairWorkflows.Repairs.Scenarios;

/// <summary>The equipment of the site that scenarios are played on: a piece of each class.</summary>
internal static class ScenarioEquipment
{
    private static readonly (string Id, string Name, string Class, string Location)[] All =
    [
        ("KY-01", "1号空压机", "critical", "空压站"),
        ("DT-03", "三号电梯", "important", "办公楼"),
        ("PF-05", "五号排风机", "ordinary", "喷漆车间"),
    ];

    /// <summary>Gives a site this equipment.</summary>
    public static void Add(SiteOptions site)
    {
        foreach (var (id, name, grade, location) in All)
        {
            site.Equipment.Add(new SiteEquipment { Id = id, Name = name, Class = grade, Location = location });
        }
    }

    /// <summary>The number of the piece that a word means, its number or name; null when it means none.</summary>
    public static string? Find(string word) => All.FirstOrDefault(
        piece => piece.Id.Equals(word, StringComparison.OrdinalIgnoreCase) || piece.Name == word).Id;
}
