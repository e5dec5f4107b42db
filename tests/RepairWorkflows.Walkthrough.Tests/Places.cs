namespace RepairWorkflows.Walkthrough.Tests;

/// <summary>Where things lie in the work tree the tests were built in.</summary>
internal static class Places
{
    private static readonly DirectoryInfo Output = new(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));

    public static string Root { get; } = FindRoot();

    public static string Reports { get; } = Path.Combine(Root, "samples", "reports");

    public static string Host { get; } = Built("src", "RepairWorkflows.Host");

    public static string Player { get; } = Built("samples", "RepairWorkflows.Walkthrough");

    /// <summary>What a neighbour project built, in the configuration these tests were built in.</summary>
    private static string Built(string folder, string project) =>
        Path.Combine(Root, folder, project, "bin", Output.Parent!.Name, Output.Name, project + ".dll");

    private static string FindRoot()
    {
        var folder = Output;
        while (!File.Exists(Path.Combine(folder.FullName, "RepairWorkflows.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("These tests run inside the work tree only.");
        }

        return folder.FullName;
    }
}
