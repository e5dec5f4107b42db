namespace RepairWorkflows.Host.Start;

/// <summary>Stops the process in a few seconds, whoever still holds a connection to it.</summary>
internal static class Stopping
{
    /// <summary>How long requests and hosted services may take to end after the process was told to stop.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Gives every hosted service the whole of <see cref="Grace"/>: one after another, the web server would use it up
    /// on connections that nobody closes, and leave none to the timers.
    /// </summary>
    public static IServiceCollection AddQuickStop(this IServiceCollection services) =>
        services.Configure<HostOptions>(options =>
        {
            options.ShutdownTimeout = Grace;
            options.ServicesStopConcurrently = true;
        });

    /// <summary>Runs until told to stop; a service that does not end in time is cut off, and that is logged.</summary>
    public static async Task RunToEndAsync(this WebApplication app)
    {
        try
        {
            await app.RunAsync();
        }
        catch (Exception failure) when (app.Lifetime.ApplicationStopping.IsCancellationRequested && IsCutOff(failure))
        {
            // The log lies in what was just disposed of.
            await Console.Error.WriteLineAsync(
                $"Stopped, but not everything ended within {Grace.TotalSeconds:0} seconds: {failure.Message}");
        }
    }

    private static bool IsCutOff(Exception failure) =>
        failure is OperationCanceledException
        || (failure is AggregateException many && many.InnerExceptions.All(IsCutOff));
}
