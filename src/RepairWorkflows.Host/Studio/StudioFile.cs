using System.Text.RegularExpressions;
using Microsoft.AspNetCore.StaticFiles;

namespace RepairWorkflows.Host.Studio;

/// <summary>One file of the designer's package.</summary>
/// <param name="Path">Where it lies: absolute.</param>
/// <param name="Encodings">In which packed forms it lies there too, the smallest first: <c>br</c>, <c>gzip</c>.</param>
internal sealed partial record StudioFile(string Path, IReadOnlyList<string> Encodings)
{
    private static readonly FileExtensionContentTypeProvider ContentTypes = new(
        new Dictionary<string, string>(new FileExtensionContentTypeProvider().Mappings)
        {
            [".dat"] = "application/octet-stream",
            [".map"] = "application/json",
        });

    /// <summary>What browsers are told it is.</summary>
    public string ContentType =>
        ContentTypes.TryGetContentType(Path, out var known) ? known : "application/octet-stream";

    /// <summary>Whether its name changes with what is in it, so that it may be kept for ever.</summary>
    public bool IsNamedByContent => Fingerprint().IsMatch(Path);

    /// <summary>Where it lies in a form that is in <see cref="Encodings"/>; unpacked for null.</summary>
    public string In(string? encoding) => encoding switch
    {
        null => Path,
        "gzip" => Path + ".gz",
        _ => $"{Path}.{encoding}",
    };

    // As .NET names what it publishes: System.Linq.zrgapkccbx.wasm.
    [GeneratedRegex(@"\.[a-z0-9]{10}\.(?:[a-z.]+)$")]
    private static partial Regex Fingerprint();
}
