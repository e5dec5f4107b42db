using Microsoft.Extensions.Options;
using RepairWorkflows.Engine;
using SkiaSharp;

namespace RepairWorkflows.Host.Paper;

/// <summary>
/// Finds a typeface with Chinese characters: the one that is set, else one of those that systems come with.
/// </summary>
internal sealed class PaperFont(IOptions<PaperOptions> options) : IDisposable
{
    private const int Sign = '维';
    private static readonly string[] Folders =
    [
        "/usr/share/fonts", "/usr/local/share/fonts", "/Library/Fonts", "/System/Library/Fonts",
        Environment.GetFolderPath(Environment.SpecialFolder.Fonts),
    ];

    // Of families that come in weights, the plain one.
    private static readonly string[] Names =
    [
        "NotoSansCJK-Regular", "NotoSansSC-Regular", "NotoSansCJKsc-Regular", "SourceHanSansSC-Regular", "wqy-microhei",
        "wqy-zenhei", "DroidSansFallbackFull", "msyh", "simhei", "simsun", "PingFang", "STHeiti Medium",
    ];

    private readonly Lazy<SKTypeface?> _typeface = new(() => Find(options.Value.Font));

    /// <summary>The typeface.</summary>
    /// <exception cref="PaperFontMissingException">There is none.</exception>
    public SKTypeface Typeface => _typeface.Value ?? throw new PaperFontMissingException();

    public void Dispose()
    {
        if (_typeface.IsValueCreated)
        {
            _typeface.Value?.Dispose();
        }
    }

    private static SKTypeface? Find(string? set) => !string.IsNullOrEmpty(set)
        ? Read(set)
        : (from folder in Folders.Where(Directory.Exists)
           from file in Directory.EnumerateFiles(folder, "*.*", Everywhere)
           let place = Array.FindIndex(Names, name => IsCalled(file, name))
           where place >= 0
           orderby place, file
           select Read(file)).FirstOrDefault(typeface => typeface is not null);

    private static EnumerationOptions Everywhere => new() { RecurseSubdirectories = true, IgnoreInaccessible = true };

    private static bool IsCalled(string file, string name) =>
        Path.GetFileNameWithoutExtension(file).Equals(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The typeface in a file, of a collection the face for simplified Chinese; null when it cannot be read, or has no
    /// Chinese characters.
    /// </summary>
    public static SKTypeface? Read(string file)
    {
        var faces = Enumerable.Range(0, 10).Select(index => SKTypeface.FromFile(file, index))
            .TakeWhile(face => face is not null).Where(face => face.ContainsGlyph(Sign)).ToList();
        var chosen = faces.Find(face => face.FamilyName.EndsWith("SC", StringComparison.Ordinal))
            ?? faces.FirstOrDefault();
        faces.Where(face => !ReferenceEquals(face, chosen)).ToList().ForEach(face => face.Dispose());
        return chosen;
    }
}

/// <summary>There is no typeface to print Chinese with.</summary>
internal sealed class PaperFontMissingException() : CodedException(
    HostErrors.PaperFontMissing, "No typeface with Chinese characters was found.");
