using System.Globalization;

namespace RepairWorkflows.Walkthrough.Tests.Walks;

/// <summary>
/// Sets the demonstration clock of a server that is not running: its data folder keeps how far it is ahead.
/// </summary>
internal static class DemoClockFile
{
    /// <summary>
    /// A morning of the coming week at 8:00 in Shanghai: the demonstration begins soon after, and no walk meets the end
    /// of a working day by chance.
    /// </summary>
    public static DateTimeOffset Morning { get; } = NextWednesday(TimeProvider.System.GetUtcNow());

    /// <summary>Lets the server start at <paramref name="instant"/>.</summary>
    public static void StartAt(string dataFolder, DateTimeOffset instant) =>
        Write(dataFolder, instant - TimeProvider.System.GetUtcNow());

    /// <summary>Lets time pass while the server is down.</summary>
    public static void PassWhileDown(string dataFolder, TimeSpan time)
    {
        var kept = TimeSpan.ParseExact(File.ReadAllText(Name(dataFolder)).Trim(), "c", CultureInfo.InvariantCulture);
        Write(dataFolder, kept + time);
    }

    private static void Write(string dataFolder, TimeSpan ahead)
    {
        Directory.CreateDirectory(dataFolder);
        File.WriteAllText(Name(dataFolder), ahead.ToString("c", CultureInfo.InvariantCulture));
    }

    private static string Name(string dataFolder) => Path.Combine(dataFolder, "demo-clock.txt");

    private static DateTimeOffset NextWednesday(DateTimeOffset now)
    {
        var days = (DayOfWeek.Wednesday - now.DayOfWeek + 6) % 7 + 1;
        return new DateTimeOffset(now.UtcDateTime.Date.AddDays(days), TimeSpan.Zero);
    }
}
