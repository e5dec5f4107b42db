using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace RepairWorkflows.Timers;

/// <summary>How timers are fired and messages delivered.</summary>
public sealed class TimerOptions
{
    /// <summary>The configuration section these are read from.</summary>
    public const string SectionName = "Timers";

    /// <summary>
    /// Longest time between two looks for due timers; a timer known to be due sooner is looked for sooner. 50
    /// milliseconds to 1 minute; 1 second unless set.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00.050", "00:01:00")]
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Longest time between two looks for waiting messages; a burst of this machine that sends some is noticed at
    /// once. 50 milliseconds to 1 minute; 1 second unless set.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00.050", "00:01:00")]
    public TimeSpan OutboxPollInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How many timers or messages are taken at a time. 1 to 10,000; 200 unless set.</summary>
    [Range(1, 10_000)]
    public int BatchSize { get; set; } = 200;

    /// <summary>
    /// How long timers that were taken are kept from other machines: when one dies, the limits it had taken are handled
    /// that much later by another. A process that has its database for itself frees them at its start. 1 second to 10
    /// minutes; 5 seconds unless set.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan Lease { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// The same for messages, which may take their time to be delivered. 1 second to 10 minutes; 30 seconds unless set.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan OutboxLease { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How many instances' timers are fired, and how many messages of one kind are delivered, at the same time. What
    /// concerns one instance comes one after another. 1 to 64; 16 unless set: of a thousand a second the latest
    /// hundredth was 0.7 s late with 4 on two cores, and less than 0.1 with 16.
    /// </summary>
    [Range(1, 64)]
    public int Parallelism { get; set; } = 16;

    /// <summary>
    /// Pause after the first failure; each further one doubles it. 100 milliseconds to 1 hour; 5 seconds unless set.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "01:00:00")]
    public TimeSpan RetryPause { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The pause does not grow beyond this. 1 second to 1 day; 5 minutes unless set.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan LongestRetryPause { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// After so many failures a timer or message is tried only every <see cref="ParkedPause"/>: it is never given up.
    /// 1 to 1,000; 20 unless set.
    /// </summary>
    [Range(1, 1_000)]
    public int MaxAttempts { get; set; } = 20;

    /// <summary>
    /// Pause between tries after <see cref="MaxAttempts"/> failures. 1 minute to 7 days; 1 hour unless set.
    /// </summary>
    [Range(typeof(TimeSpan), "00:01:00", "7.00:00:00")]
    public TimeSpan ParkedPause { get; set; } = TimeSpan.FromHours(1);

    /// <summary>
    /// How long it is kept when each timer was due and when it was done. 1 day to 10 years; 90 days unless set.
    /// </summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "3653.00:00:00")]
    public TimeSpan FiringsKept { get; set; } = TimeSpan.FromDays(90);

    /// <summary>
    /// How long what has begun may go on when the process is told to stop. 0 to 30 seconds; 2 seconds unless set.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:00:30")]
    public TimeSpan StopGrace { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>
    /// The database that keeps Hangfire's jobs; in memory when null. <c>ConnectionStrings:Postgres</c> unless set.
    /// </summary>
    public string? PostgreSqlConnectionString { get; set; }
}

[OptionsValidator]
internal sealed partial class TimerOptionsValidator : IValidateOptions<TimerOptions>;
