namespace RepairWorkflows.Testing;

/// <summary>The folder of the solution that the tests were built from.</summary>
public static class Repository
{
    /// <summary>Its path.</summary>
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    private static string Find(DirectoryInfo? folder) =>
        folder is null ? throw new DirectoryNotFoundException("The tests do not lie below the solution.")
        : File.Exists(Path.Combine(folder.FullName, "RepairWorkflows.sln")) ? folder.FullName
        : Find(folder.Parent);
}
