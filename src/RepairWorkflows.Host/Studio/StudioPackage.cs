using System.Collections.Frozen;
using System.Text.Json;

namespace RepairWorkflows.Host.Studio;

/// <summary>
/// The designer's files, as its npm package has them: beside the program once it is published, and where a build has
/// restored them before.
/// </summary>
internal sealed class StudioPackage
{
    private const string Published = "studio";
    private const string Manifest = "package.json";

    // Where a build says that it has restored them: see StudioPackage.targets.
    private const string Note = "studio-folder.txt";

    // The package's own page is a sample, and nobody loads its description.
    private static readonly string[] Unserved = ["index.html", Manifest];

    private readonly Lazy<FrozenDictionary<string, StudioFile>> _files;
    private readonly Lazy<string> _version;

    /// <summary>Looks for the files in <paramref name="programFolder"/>; reads them when they are asked for.</summary>
    public StudioPackage(string programFolder)
    {
        Folder = Find(programFolder);
        _files = new(() => Folder is null ? FrozenDictionary<string, StudioFile>.Empty : List(Folder));
        _version = new(() => ReadVersion(Path.Combine(Folder!, Manifest)));
    }

    /// <summary>Where they lie; null when they are not there.</summary>
    public string? Folder { get; }

    /// <summary>The package's version. Asked for only where there are files.</summary>
    public string Version => _version.Value;

    /// <summary>The file with that path below the package; null when it has none of that name to be served.</summary>
    public StudioFile? Find(PathString path) =>
        path.Value is ['/', .. var name] ? _files.Value.GetValueOrDefault(name) : null;

    private static string? Find(string programFolder)
    {
        var published = Path.Combine(programFolder, Published);
        if (Directory.Exists(published))
        {
            return published;
        }

        var note = Path.Combine(programFolder, Note);
        return File.Exists(note) && File.ReadAllText(note).Trim() is var restored && Directory.Exists(restored)
            ? restored
            : null;
    }

    private static FrozenDictionary<string, StudioFile> List(string folder)
    {
        var names = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/'))
            .ToHashSet(StringComparer.Ordinal);
        return names
            .Where(name => !Unserved.Contains(name.Split(".br")[0].Split(".gz")[0]) && !IsPacked(name))
            .ToFrozenDictionary(
                name => name, name => new StudioFile(Path.Combine(folder, name), [.. Encodings(name)]),
                StringComparer.Ordinal);

        bool IsPacked(string name) => Path.GetExtension(name) is ".br" or ".gz" && names.Contains(name[..^3]);

        IEnumerable<string> Encodings(string name)
        {
            if (names.Contains(name + ".br"))
            {
                yield return "br";
            }

            if (names.Contains(name + ".gz"))
            {
                yield return "gzip";
            }
        }
    }

    private static string ReadVersion(string manifest)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(manifest));
        return document.RootElement.GetProperty("version").GetString()!;
    }
}
