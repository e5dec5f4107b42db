namespace RepairWorkflows.Host.Tests.Browser;

/// <summary>A test that needs Chromium: at <c>CHROMIUM_PATH</c>, else where distributions put it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (ChromiumPath is null)
        {
            Skip = "There is no Chromium here: install it, or name it in CHROMIUM_PATH.";
        }
    }

    /// <summary>The program; null when there is none.</summary>
    public static string? ChromiumPath { get; } = new[]
        {
            Environment.GetEnvironmentVariable("CHROMIUM_PATH"), "/usr/bin/chromium", "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
        }
        .FirstOrDefault(File.Exists);
}
