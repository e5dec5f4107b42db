namespace RepairWorkflows.Repairs.Orders;

/// <summary>The roles of the documented processes, as accounts, definitions and the API name them.</summary>
public static class Role
{
    /// <summary>客服员 / CC 座席: takes reports, writes orders, tracks them.</summary>
    public const string ServiceAgent = "service-agent";

    /// <summary>客服主管: first escalation level.</summary>
    public const string ServiceSupervisor = "service-supervisor";

    /// <summary>项目经理: second escalation level.</summary>
    public const string ProjectManager = "project-manager";

    /// <summary>工程部主管: reviews out-of-scope work, assigns technicians.</summary>
    public const string EngineeringSupervisor = "engineering-supervisor";

    /// <summary>维修人员: signs for the slip, visits, repairs.</summary>
    public const string Technician = "technician";

    /// <summary>财务部: gets a copy of a paid slip, confirms payment.</summary>
    public const string Finance = "finance";

    /// <summary>客户信息支持部接口人: takes special customers' reports.</summary>
    public const string CustomerInformationContact = "customer-information-contact";

    /// <summary>大区接口人: decides cancellations, guides special cases.</summary>
    public const string RegionalContact = "regional-contact";

    /// <summary>维修站协调员: a repair station's voice.</summary>
    public const string StationCoordinator = "station-coordinator";

    /// <summary>设备管理员: registers and accepts factory repairs.</summary>
    public const string EquipmentAdministrator = "equipment-administrator";

    /// <summary>水电维修组组长: leads outage work.</summary>
    public const string UtilitiesLeader = "utilities-leader";

    /// <summary>总务科科长: approves a planned outage.</summary>
    public const string LogisticsChief = "logistics-chief";

    /// <summary>分管后勤院长: approves a planned outage.</summary>
    public const string ViceDean = "vice-dean";

    /// <summary>流程负责人: edits and publishes definitions.</summary>
    public const string ProcessOwner = "process-owner";

    /// <summary>Another application that starts and follows processes.</summary>
    public const string Application = "application";

    /// <summary>Keeps accounts and looks after the timers; no operator by itself.</summary>
    public const string Administrator = "administrator";

    /// <summary>All of them, in the order of the documents.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        ServiceAgent, ServiceSupervisor, ProjectManager, EngineeringSupervisor, Technician, Finance,
        CustomerInformationContact, RegionalContact, StationCoordinator, EquipmentAdministrator, UtilitiesLeader,
        LogisticsChief, ViceDean, ProcessOwner, Application, Administrator,
    ];
}
