using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace RepairWorkflows.Repairs.Auditing;

/// <summary>How the auditor looks, and when the verifier recomputes.</summary>
public sealed class AuditOptions
{
    /// <summary>The configuration section these are read from.</summary>
    public const string SectionName = "Audit";

    /// <summary>Time between two rounds of the auditor. 10 seconds to 1 hour; 1 minute unless set.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "01:00:00")]
    public TimeSpan Interval { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// How many rows a round goes by on its way through everything that is open: instances, clocks and timers. 100 to
    /// 100,000; 6,000 unless set, which is 8.6 million a day.
    /// </summary>
    [Range(100, 100_000)]
    public int RowsPerRound { get; set; } = 6_000;

    /// <summary>
    /// How late a timer may be before it is a finding. 10 seconds to 1 day; 2 minutes unless set.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:10", "1.00:00:00")]
    public TimeSpan Grace { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>
    /// Of how many instances each of the two keeps findings at most. 100 to 100,000; 1,000 unless set.
    /// </summary>
    [Range(100, 100_000)]
    public int MostFindings { get; set; } = 1_000;

    /// <summary>
    /// When each night all clocks are recomputed, in the site's time zone. 00:00 to 23:59; 02:30 unless set.
    /// </summary>
    public TimeOnly VerifyAt { get; set; } = new(2, 30);
}

[OptionsValidator]
internal sealed partial class AuditOptionsValidator : IValidateOptions<AuditOptions>;
