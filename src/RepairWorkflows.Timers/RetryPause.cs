namespace RepairWorkflows.Timers;

/// <summary>How long what failed rests before it is tried again.</summary>
internal static class RetryPause
{
    /// <summary>The pause after failure number <paramref name="failures"/>, which counts from 1.</summary>
    public static TimeSpan After(int failures, TimerOptions options)
    {
        if (failures >= options.MaxAttempts)
        {
            return options.ParkedPause;
        }

        var doubled = options.RetryPause.TotalSeconds * Math.Pow(2, failures - 1);
        return TimeSpan.FromSeconds(Math.Min(doubled, options.LongestRetryPause.TotalSeconds));
    }
}
