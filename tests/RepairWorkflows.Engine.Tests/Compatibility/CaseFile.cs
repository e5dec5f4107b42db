using System.Text.Json.Nodes;

namespace RepairWorkflows.Engine.Tests.Compatibility;

/// <summary>One file of the compatibility suite: what is drawn, what happens to it, what must be seen.</summary>
/// <param name="Name">Folder and file, without the ending.</param>
/// <param name="Json">The file.</param>
internal sealed record CaseFile(string Name, JsonObject Json)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Compatibility", "cases");

    /// <summary>All files, by name.</summary>
    public static IReadOnlyList<CaseFile> All { get; } =
    [
        .. Directory.EnumerateFiles(Folder, "*.json", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => new CaseFile(
                Path.ChangeExtension(Path.GetRelativePath(Folder, path), null).Replace('\\', '/'),
                JsonNode.Parse(File.ReadAllText(path))!.AsObject())),
    ];

    public IReadOnlyList<JsonObject> Definitions =>
        [.. (Json["definitions"]?.AsArray() ?? []).Select(definition => definition!.AsObject())];

    public IReadOnlyList<JsonNode> Steps => [.. (Json["steps"]?.AsArray() ?? ["start"]).Select(step => step!)];

    /// <summary>
    /// The columns the case is run in: each expectation once for every flowchart mode and strategy it names.
    /// </summary>
    public IReadOnlyList<CaseColumn> Columns =>
    [
        .. from expectation in Json["expect"]!.AsArray()
           from mode in Words(expectation!["flowchart"], "token")
           from strategy in Words(expectation!["incidents"], "fault")
           select new CaseColumn(mode, strategy, expectation!["see"]!),
    ];

    private static IEnumerable<string> Words(JsonNode? node, string usual) =>
        node switch
        {
            null => [usual],
            JsonArray several => several.Select(word => word!.GetValue<string>()),
            var one => [one.GetValue<string>()],
        };
}

/// <summary>One profile of a server, and what must be seen on it.</summary>
/// <param name="Flowchart"><c>token</c> or <c>counter</c>.</param>
/// <param name="Incidents">The strategy where the definition names none: <c>fault</c> or <c>continue</c>.</param>
/// <param name="See">The expectation: one instance, or a list of instances by definition and start.</param>
internal sealed record CaseColumn(string Flowchart, string Incidents, JsonNode See);
