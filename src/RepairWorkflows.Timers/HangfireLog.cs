using Hangfire.AspNetCore;
using Hangfire.Logging;
using Microsoft.Extensions.Logging;

namespace RepairWorkflows.Timers;

/// <summary>Sends Hangfire's log to the host's.</summary>
/// <remarks>
/// Hangfire keeps it in a static field, so that it outlives its host: then it must be silent, not fail whoever comes
/// next.
/// </remarks>
internal sealed class HangfireLog(ILoggerFactory loggers) : ILogProvider
{
    private readonly AspNetCoreLogProvider _host = new(loggers);

    public ILog GetLogger(string name)
    {
        try
        {
            return _host.GetLogger(name);
        }
        catch (ObjectDisposedException)
        {
            return new Silence();
        }
    }

    private sealed class Silence : ILog
    {
        public bool Log(Hangfire.Logging.LogLevel logLevel, Func<string> messageFunc, Exception? exception = null) =>
            false;
    }
}
