using System.Text.Json.Nodes;

namespace RepairWorkflows.Testing.Compatibility;

/// <summary>One file of the compatibility suite: what is drawn, what happens to it, what must be seen.</summary>
/// <param name="Name">Folder and file, without the ending.</param>
/// <param name="Json">The file.</param>
public sealed record CaseFile(string Name, JsonObject Json)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Compatibility", "cases");

    /// <summary>All files, by name; those of a test project's own output.</summary>
    public static IReadOnlyList<CaseFile> All { get; } =
    [
        .. Directory.EnumerateFiles(Folder, "*.json", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => new CaseFile(
                Path.ChangeExtension(Path.GetRelativePath(Folder, path), null).Replace('\\', '/'),
                JsonNode.Parse(File.ReadAllText(path))!.AsObject())),
    ];

    /// <summary>Whether it sends requests, and so needs a web server's pipeline.</summary>
    public bool IsHttp => Name.StartsWith("http/", StringComparison.Ordinal);

    public IReadOnlyList<JsonObject> Definitions =>
        [.. (Json["definitions"]?.AsArray() ?? []).Select(definition => definition!.AsObject())];

    public IReadOnlyList<JsonNode> Steps => [.. (Json["steps"]?.AsArray() ?? ["start"]).Select(step => step!)];

    /// <summary>What servers elsewhere answer, by address: see the README of the suite.</summary>
    public JsonObject Outside => Json["outside"]?.AsObject() ?? [];

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
public sealed record CaseColumn(string Flowchart, string Incidents, JsonNode See);
