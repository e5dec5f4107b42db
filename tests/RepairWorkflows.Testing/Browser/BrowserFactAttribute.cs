using Xunit;

namespace RepairWorkflows.Testing.Browser;

/// <summary>A test that needs Chromium: the one <c>CHROMIUM</c> names, else where distributions put it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    /// <summary>Skips the test, with the reason, where there is none.</summary>
    public BrowserFactAttribute()
    {
        if (ChromiumPath is null)
        {
            Skip = "There is no Chromium here: install it, or name it in CHROMIUM.";
        }
    }

    /// <summary>The program; null when there is none.</summary>
    public static string? ChromiumPath { get; } = new[]
        {
            Environment.GetEnvironmentVariable("CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
        }
        .FirstOrDefault(File.Exists);
}
