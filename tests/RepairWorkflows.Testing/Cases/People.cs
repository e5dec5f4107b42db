using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Testing.Cases;

/// <summary>One person for each role.</summary>
public static class People
{
    /// <summary>Takes reports.</summary>
    public static Actor Agent { get; } = new("agent", [Role.ServiceAgent]);

    /// <summary>First escalation level.</summary>
    public static Actor Supervisor { get; } = new("supervisor", [Role.ServiceSupervisor]);

    /// <summary>Second escalation level.</summary>
    public static Actor Manager { get; } = new("manager", [Role.ProjectManager]);

    /// <summary>Leads engineering.</summary>
    public static Actor Engineer { get; } = new("engineer", [Role.EngineeringSupervisor]);

    /// <summary>Repairs.</summary>
    public static Actor Technician { get; } = new("technician", [Role.Technician]);

    /// <summary>Repairs too.</summary>
    public static Actor OtherTechnician { get; } = new("other-technician", [Role.Technician]);

    /// <summary>Takes special customers' reports.</summary>
    public static Actor Contact { get; } = new("contact", [Role.CustomerInformationContact]);

    /// <summary>Repairs for the station <c>east</c>.</summary>
    public static Actor EastTechnician { get; } = new("technician", [Role.Technician]) { Station = "east" };

    /// <summary>Registers and accepts repairs of equipment.</summary>
    public static Actor Administrator { get; } = new("equipment", [Role.EquipmentAdministrator]);

    /// <summary>Leads water and power, and makes rounds.</summary>
    public static Actor Leader { get; } = new("leader", [Role.UtilitiesLeader]);

    /// <summary>Decides for the region.</summary>
    public static Actor Region { get; } = new("region", [Role.RegionalContact]);

    /// <summary>Decides for the region of the repair station <c>east</c>.</summary>
    public static Actor EastRegion { get; } = Region with { Name = "east-region", RegionStations = ["east"] };

    /// <summary>Decides for the region of the repair station <c>west</c>.</summary>
    public static Actor WestRegion { get; } = Region with { Name = "west-region", RegionStations = ["west"] };

    /// <summary>Speaks for the repair station <c>east</c>.</summary>
    public static Actor East { get; } = new("east-coordinator", [Role.StationCoordinator]) { Station = "east" };

    /// <summary>Speaks for the repair station <c>west</c>.</summary>
    public static Actor West { get; } = new("west-coordinator", [Role.StationCoordinator]) { Station = "west" };

    /// <summary>Approves outages first.</summary>
    public static Actor Chief { get; } = new("chief", [Role.LogisticsChief]);

    /// <summary>Approves outages last.</summary>
    public static Actor Dean { get; } = new("dean", [Role.ViceDean]);

    /// <summary>Owns the written procedures.</summary>
    public static Actor Owner { get; } = new("owner", [Role.ProcessOwner]);
}
