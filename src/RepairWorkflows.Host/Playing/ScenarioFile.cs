namespace RepairWorkflows.Host.Playing;

/// <summary>A scenario's file, and the folder with the definitions it is about.</summary>
/// <param name="Path">The file.</param>
/// <param name="Definitions">Where the definitions lie, in folders of their own.</param>
internal sealed record ScenarioFile(string Path, string Definitions)
{
    /// <summary>How the files end.</summary>
    public const string Ending = ".scenario";

    private const string Folder = "scenarios";

    /// <summary>What the scenario is called: the file's name without its ending.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>
    /// The scenarios at a path: a file, a process's folder, or a folder of such folders; in the order of their names.
    /// </summary>
    /// <param name="path">The path.</param>
    /// <param name="otherwise">Where definitions lie for a scenario that stands beside none.</param>
    public static IReadOnlyList<ScenarioFile> At(string path, string otherwise) =>
        File.Exists(path) ? [Of(System.IO.Path.GetFullPath(path), otherwise)]
        : Directory.Exists(path)
            ? [
                .. Directory.EnumerateFiles(path, $"*{Ending}", SearchOption.AllDirectories)
                    .Order(StringComparer.Ordinal).Select(file => Of(System.IO.Path.GetFullPath(file), otherwise)),
            ]
        : [];

    // workflows/{process}/scenarios/{name}.scenario: a process may use others, so all beside it are there too.
    private static ScenarioFile Of(string file, string otherwise)
    {
        var folder = Directory.GetParent(file)!;
        return new(file, folder is { Name: Folder, Parent.Parent: { } workflows } ? workflows.FullName : otherwise);
    }
}
