namespace RepairWorkflows.Dashboard.Tests.Browser;

/// <summary>A test that needs Chromium: the one <c>CHROMIUM</c> names, or Debian's.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() =>
        Skip = File.Exists(Chromium) ? null : $"There is no browser at {Chromium}; set CHROMIUM to one.";

    public static string Chromium => Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium";
}
