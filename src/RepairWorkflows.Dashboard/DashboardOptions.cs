using System.ComponentModel.DataAnnotations;

namespace RepairWorkflows.Dashboard;

/// <summary>How the dashboard shows what it shows.</summary>
public sealed class DashboardOptions
{
    /// <summary>Where the options lie in the configuration.</summary>
    public const string SectionName = "Dashboard";

    /// <summary>Orders on a page of a list. 10 to 200; 50 unless set.</summary>
    [Range(10, 200)]
    public int PageSize { get; set; } = 50;

    /// <summary>Whether every page says that this is a demonstration. Only where the host says so.</summary>
    public bool IsDemonstration { get; set; }

    /// <summary>
    /// Time between two reads of a screen that nothing has refreshed meanwhile. 1 second to 10 minutes; 15 seconds
    /// unless set. It makes good a lost change and follows a server clock that was moved.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(15);
}
