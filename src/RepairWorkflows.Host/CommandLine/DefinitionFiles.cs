namespace RepairWorkflows.Host.CommandLine;

/// <summary>A definition's file.</summary>
/// <param name="Path">As it was named, or below the folder that was.</param>
/// <param name="Json">Its text.</param>
internal sealed record DefinitionFile(string Path, string Json);

/// <summary>Finds the definitions that a command is about.</summary>
internal static class DefinitionFiles
{
    /// <summary>Whether there is such a file or folder.</summary>
    public static bool Exist(string path) => File.Exists(path) || Directory.Exists(path);

    /// <summary>The files named, and those (<c>*.json</c>) at any depth of folders named.</summary>
    public static async Task<IReadOnlyList<DefinitionFile>> ReadAsync(
        IEnumerable<string> paths, CancellationToken cancellationToken)
    {
        List<DefinitionFile> files = [];
        foreach (var path in paths.SelectMany(Below).Distinct())
        {
            files.Add(new DefinitionFile(path, await File.ReadAllTextAsync(path, cancellationToken)));
        }

        return files;
    }

    private static IEnumerable<string> Below(string path) =>
        Directory.Exists(path)
            ? Directory.EnumerateFiles(path, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            : [path];
}
