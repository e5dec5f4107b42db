namespace RepairWorkflows.Testing.Cases;

/// <summary>Finds the definitions we ship, from wherever the tests run.</summary>
public static class ShippedDefinitions
{
    /// <summary>All of their files.</summary>
    public static IReadOnlyList<string> Files() =>
        Directory.GetFiles(
            Path.GetFullPath(Path.Combine(PathOf("unified-report"), "..", "..")), "*.json",
            SearchOption.AllDirectories);

    /// <summary>The file of a process's first version.</summary>
    public static string PathOf(string process)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "workflows", process, $"{process}.v1.json");
            if (File.Exists(file))
            {
                return file;
            }
        }

        throw new FileNotFoundException($"No definition of {process} above {AppContext.BaseDirectory}.");
    }
}
