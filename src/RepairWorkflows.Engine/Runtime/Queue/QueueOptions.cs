using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace RepairWorkflows.Engine.Runtime.Queue;

/// <summary>How long stimuli are kept that nobody waits for.</summary>
public sealed class QueueOptions
{
    /// <summary>The configuration section these are read from.</summary>
    public const string SectionName = "StimulusQueue";

    /// <summary>
    /// How long one waits for somebody to wait for it. 1 second to 30 days; 1 hour unless set, as on an Elsa server.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "30.00:00:00")]
    public TimeSpan Lifetime { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How long dead letters are kept. 1 hour to 365 days; 7 days unless set, as on an Elsa server.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "365.00:00:00")]
    public TimeSpan DeadLettersKept { get; set; } = TimeSpan.FromDays(7);

    /// <summary>
    /// After so many failed deliveries it is a dead letter. 1 to 100; 3 unless set, as on an Elsa server.
    /// </summary>
    [Range(1, 100)]
    public int MaxAttempts { get; set; } = 3;

    /// <summary>
    /// Time between two looks for what a burst of another machine may have missed. 1 second to 1 hour; 30 seconds
    /// unless
    /// set. What one's own bursts wait for is delivered at once.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan SweepInterval { get; set; } = TimeSpan.FromSeconds(30);
}

[OptionsValidator]
internal sealed partial class QueueOptionsValidator : IValidateOptions<QueueOptions>;
