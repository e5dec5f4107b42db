using System.Text.Json.Nodes;

namespace RepairWorkflows.Testing.Cases;

/// <summary>Finds the definitions we ship, from wherever the tests run.</summary>
public static class ShippedDefinitions
{
    /// <summary>All of their files.</summary>
    public static IReadOnlyList<string> Files() =>
        Directory.GetFiles(
            Path.GetFullPath(Path.Combine(PathOf("unified-report"), "..", "..")), "*.json",
            SearchOption.AllDirectories);

    /// <summary>Publishes a process, and what it uses as activities before it.</summary>
    public static async Task PublishAsync(string process, Func<string, Task> publish) =>
        await PublishAsync(JsonNode.Parse(await File.ReadAllTextAsync(PathOf(process)))!, publish);

    /// <summary>Publishes a definition, and what it uses as activities before it.</summary>
    public static async Task PublishAsync(JsonNode document, Func<string, Task> publish)
    {
        foreach (var used in UsedIn(document))
        {
            await PublishAsync(used, publish);
        }

        await publish(document.ToJsonString());
    }

    private static IEnumerable<string> UsedIn(JsonNode node) =>
        [.. Members(node).Where(member => member.Key == "workflowDefinitionId")
            .Select(member => member.Value!.GetValue<string>()).Distinct()];

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Members(JsonNode? node) => node switch
    {
        JsonObject members => members.Concat(members.SelectMany(member => Members(member.Value))),
        JsonArray entries => entries.SelectMany(Members),
        _ => [],
    };

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
