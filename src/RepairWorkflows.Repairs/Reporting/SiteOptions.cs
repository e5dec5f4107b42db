using System.ComponentModel.DataAnnotations;
using RepairWorkflows.Repairs.Equipment;
using RepairWorkflows.Repairs.Inspections;
using RepairWorkflows.Repairs.Stations;

namespace RepairWorkflows.Repairs.Reporting;

/// <summary>The site that reports come from: its name, its time, its buildings.</summary>
public sealed class SiteOptions
{
    /// <summary>Where configuration keeps it.</summary>
    public const string SectionName = "Site";

    /// <summary>What the site is called.</summary>
    public string Name { get; set; } = "某商住小区";

    /// <summary>Its time zone by IANA name; Asia/Shanghai unless set.</summary>
    [Required]
    public string TimeZone { get; set; } = "Asia/Shanghai";

    /// <summary>Its buildings; while there are none, every well-formed room is taken.</summary>
    public IList<SiteBuilding> Buildings { get; } = [];

    /// <summary>The repair stations of its service network; none where the site repairs everything itself.</summary>
    public IList<RepairStation> Stations { get; } = [];

    /// <summary>What people call a station; its word where the site does not know it any more.</summary>
    public string StationName(string id) => Stations.FirstOrDefault(station => station.Id == id)?.Name ?? id;

    /// <summary>What repairs are settled with, by the stations' settlement grades.</summary>
    public IList<SettlementFees> Fees { get; } = [];

    /// <summary>Its equipment and facilities; while there are none, reports name any number.</summary>
    public IList<SiteEquipment> Equipment { get; } = [];

    /// <summary>What is looked at regularly; nothing while there are none.</summary>
    public IList<InspectionPlan> InspectionPlans { get; } = [];

    /// <summary>
    /// The departments that are told before their supply is cut, and served first (S7.3.1); the five of the source
    /// document unless set (<see cref="Outages.CriticalDepartments.Shipped"/>).
    /// </summary>
    public IList<string> CriticalDepartments { get; } = [];

    /// <summary>
    /// A file with the calendar as JSON; null takes the shipped one (Monday to Friday, China's holidays).
    /// </summary>
    public string? CalendarFile { get; set; }

    /// <summary>
    /// A file with clock policies as JSON: they replace those shipped of the same name, or come beside them.
    /// </summary>
    public string? ClockPoliciesFile { get; set; }
}

/// <summary>A building (栋).</summary>
public sealed class SiteBuilding
{
    /// <summary>Its number, as it stands before 栋.</summary>
    public int Number { get; set; }

    /// <summary>How many units (单元) it has, counted from 1; 1 unless set.</summary>
    public int Units { get; set; } = 1;

    /// <summary>How many floors, counted from 1.</summary>
    public int Floors { get; set; }

    /// <summary>How many rooms (室) each floor of each unit has, counted from 1.</summary>
    public int RoomsPerFloor { get; set; }
}
