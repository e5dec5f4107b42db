namespace RepairWorkflows.SourceRules.Tests;

/// <summary>The files these tests were built from.</summary>
internal static class SourceTree
{
    private static readonly string[] MadeFolders =
        [".git", ".idea", ".vs", "TestResults", "artifacts", "bin", "data", "node_modules", "obj"];

    private static readonly string[] BinaryEndings = [".png", ".woff2", ".ico"];

    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>Every text file that is not made by a build, by its path from the root.</summary>
    public static IReadOnlyList<SourceFile> All { get; } =
        [.. Below(Root).Where(IsText).Select(path => new SourceFile(Path.GetRelativePath(Root, path)))];

    /// <summary>The C# that people write: migrations are made by a tool.</summary>
    public static IReadOnlyList<SourceFile> Code { get; } =
        [.. All.Where(file => file.Ending == ".cs" && !file.Name.Contains("/Migrations/"))];

    /// <summary>The files a person wrote, of one kind, below a folder of <c>src</c>.</summary>
    public static IEnumerable<string> Files(string folder, string ending) =>
        All.Where(file => file.Name.StartsWith($"src/{folder}/", StringComparison.Ordinal) && file.Ending == ending)
            .Select(file => file.Path);

    private static IEnumerable<string> Below(string folder) =>
        Directory.EnumerateFiles(folder).Concat(Directory.EnumerateDirectories(folder)
            .Where(inner => !MadeFolders.Contains(Path.GetFileName(inner))).SelectMany(Below));

    private static bool IsText(string path) =>
        !BinaryEndings.Contains(Path.GetExtension(path)) && !MadeFolders.Contains(Path.GetFileName(path));

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "RepairWorkflows.sln")) ? folder
        : Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(folder)) is { } parent ? Find(parent)
        : throw new DirectoryNotFoundException("The tests do not lie below the solution.");
}
