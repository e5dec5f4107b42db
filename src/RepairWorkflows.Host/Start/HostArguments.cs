namespace RepairWorkflows.Host.Start;

/// <summary>Reads the command line as people type it.</summary>
internal static class HostArguments
{
    /// <summary>What to build from: settings and pages lie beside the program, wherever it is started from.</summary>
    public static WebApplicationOptions Read(string[] args) =>
        new() { Args = Complete(args), ContentRootPath = AppContext.BaseDirectory };

    /// <summary>
    /// Gives a switch that stands alone its value: the configuration would otherwise take the next argument for it.
    /// </summary>
    public static string[] Complete(string[] args) =>
        [.. args.Select((arg, i) => arg == "--demo" && !HasValue(args, i) ? "--demo=true" : arg)];

    private static bool HasValue(string[] args, int i) =>
        i + 1 < args.Length && bool.TryParse(args[i + 1], out _);
}
