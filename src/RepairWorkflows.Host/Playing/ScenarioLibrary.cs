using System.Text.Json;
using RepairWorkflows.Host.Start;

namespace RepairWorkflows.Host.Playing;

/// <summary>Finds the scenarios of a definition: those beside its files in the folder of definitions.</summary>
internal sealed class ScenarioLibrary(HostSettings settings)
{
    /// <summary>The files, in the order of their names; none of a definition that has no file there.</summary>
    public IReadOnlyList<ScenarioFile> Of(string definitionId) =>
    [
        .. FoldersOf(definitionId).SelectMany(folder => ScenarioFile.At(folder, settings.WorkflowsFolder))
            .OrderBy(file => file.Path, StringComparer.Ordinal),
    ];

    private IEnumerable<string> FoldersOf(string definitionId) =>
        Directory.Exists(settings.WorkflowsFolder)
            ? Directory.EnumerateFiles(settings.WorkflowsFolder, "*.json", SearchOption.AllDirectories)
                .Where(file => IdIn(file) == definitionId)
                .Select(file => Path.GetDirectoryName(file)!).Distinct()
            : [];

    // What is no definition is told at the start; here it has no scenarios.
    private static string? IdIn(string file)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(file));
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("definitionId", out var id) ? id.GetString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
