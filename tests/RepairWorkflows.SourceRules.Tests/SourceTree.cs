namespace RepairWorkflows.Host.Tests.Rules;

/// <summary>The sources these tests were built from.</summary>
internal static class SourceTree
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>The files a person wrote, of one kind, below a folder of <c>src</c>.</summary>
    public static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Root, "src", folder), pattern, SearchOption.AllDirectories)
            .Where(path => !path.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "RepairWorkflows.sln")) ? folder
        : Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(folder)) is { } parent ? Find(parent)
        : throw new DirectoryNotFoundException("The tests do not lie below the solution.");
}
