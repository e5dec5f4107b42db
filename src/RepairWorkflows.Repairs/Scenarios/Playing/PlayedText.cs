using System.Globalization;

namespace RepairWorkflows.Repairs.Scenarios.Playing;

/// <summary>Says instants as scenarios write them.</summary>
internal static class PlayedText
{
    /// <summary><c>03-02 09:05</c>, with seconds where there are any, in the site's time.</summary>
    public static string Say(DateTimeOffset at, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(at, zone);
        return local.ToString(local.Second == 0 ? "MM-dd HH:mm" : "MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
    }
}
