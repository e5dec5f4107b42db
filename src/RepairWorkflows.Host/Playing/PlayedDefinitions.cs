using System.Text.Json;
using System.Text.Json.Nodes;

namespace RepairWorkflows.Host.Playing;

/// <summary>Reads the definitions of a folder for a play, older versions first.</summary>
internal static class PlayedDefinitions
{
    /// <summary>The documents of <c>**/*.json</c>.</summary>
    /// <exception cref="JsonException">A file is no JSON; the message begins with its path.</exception>
    public static IReadOnlyList<string> Read(string folder)
    {
        var documents = new List<(int Version, string Path, string Text)>();
        foreach (var path in Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories))
        {
            var text = File.ReadAllText(path);
            documents.Add((VersionOf(path, text), path, text));
        }

        return
        [
            .. documents.OrderBy(one => one.Version).ThenBy(one => one.Path, StringComparer.Ordinal)
                .Select(one => one.Text),
        ];
    }

    private static int VersionOf(string path, string text)
    {
        try
        {
            return JsonNode.Parse(text)?["version"]?.GetValue<int>() ?? 1;
        }
        catch (JsonException malformed)
        {
            throw new JsonException($"{path}: {malformed.Message}", malformed);
        }
    }
}
