using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Host.Demonstration;

/// <summary>Who takes part in a demonstration.</summary>
internal static class DemoPeople
{
    /// <summary>
    /// One account a role, named like it; and more of stations, regions and trades, since nobody is everywhere.
    /// </summary>
    public static IReadOnlyList<DemoPerson> Accounts { get; } =
    [
        .. Role.All.Select(role => new DemoPerson(role, role)
        {
            Station = role == Role.StationCoordinator ? "guiyang" : null,
        }),
        new("station-zunyi", Role.StationCoordinator) { Station = "zunyi" },
        new("region-southwest", Role.RegionalContact) { Region = "西南" },
        new("region-central", Role.RegionalContact) { Region = "华中" },
        new("technician-water", Role.Technician, "水暖 plumbing"),
        new("technician-power", Role.Technician, "电工 electricity"),
        new("technician-hvac", Role.Technician, "暖通燃气 heating, air, gas"),
        new("technician-network", Role.Technician, "弱电 network"),
        new("technician-doors", Role.Technician, "门窗土建 doors, walls"),
        new("technician-lift", Role.Technician, "电梯 lifts"),
        new("technician-2", Role.Technician, "机动 any"),
        new("technician-3", Role.Technician, "机动 any"),
        new("technician-4", Role.Technician, "机动 any"),
    ];

    /// <summary>The programs through which residents report by themselves: each comes with a key of its own.</summary>
    public static IReadOnlyList<DemoPerson> Applications { get; } =
    [
        new("website", Role.Application), new("residents-app", Role.Application), new("mail-gateway", Role.Application),
    ];

    /// <summary>A person or program as the processes see it.</summary>
    /// <exception cref="InvalidOperationException">Nobody has the name.</exception>
    public static Actor Actor(string name)
    {
        var person = Accounts.Concat(Applications).Single(person => person.Name == name);
        return new(name, [person.Role]) { Station = person.Station };
    }
}

/// <summary>One of them.</summary>
/// <param name="Name">The user name.</param>
/// <param name="Role">The only role.</param>
/// <param name="Trade">What a technician is called for, in Chinese and English; empty for anything.</param>
internal sealed record DemoPerson(string Name, string Role, string Trade = "")
{
    /// <summary>Whose repair station's person; null for the site's own.</summary>
    public string? Station { get; init; }

    /// <summary>Which region's contact; null for all regions.</summary>
    public string? Region { get; init; }
}
