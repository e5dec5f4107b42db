using System.Text.Json;
using System.Text.RegularExpressions;
using RepairWorkflows.Engine.Definitions;
using RepairWorkflows.Engine.Definitions.Json;

namespace RepairWorkflows.Engine.Activities.Composition;

/// <summary>What definitions call a workflow that is used as an activity, and its members.</summary>
public static partial class WorkflowNames
{
    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "id", "nodeId", "name", "type", "version", "customProperties", "metadata", "workflowDefinitionId",
        "workflowDefinitionVersionId", "latestAvailablePublishedVersion", "latestAvailablePublishedVersionId",
        "canStartWorkflow", "runAsynchronously", "root",
    };

    /// <summary>
    /// The type's name: the definition's in one word, each of its words with a capital; its id when it has no name.
    /// </summary>
    public static string TypeOf(WorkflowDefinition definition) => OneWord(definition.Name ?? definition.DefinitionId);

    /// <summary>
    /// The member that holds an input or output: its name in one word that begins small (<c>Part No</c> is
    /// <c>partNo</c>, <c>URL</c> is <c>uRL</c>). Names an activity has for itself get a leading line.
    /// </summary>
    public static string MemberOf(string name)
    {
        var word = OneWord(name);
        var member = word.Length == 0 ? word : char.ToLowerInvariant(word[0]) + word[1..];
        return Reserved.Contains(member) ? $"_{member}" : member;
    }

    /// <summary>Whether a definition may be used as an activity.</summary>
    public static bool IsUsable(WorkflowDefinition definition)
    {
        // The old place counts only where the new one says nothing.
        var said = definition.Document.Member("options").Member("usableAsActivity");
        return said.ValueKind == JsonValueKind.Undefined
            ? definition.Document.Flag("usableAsActivity")
            : said.ValueKind == JsonValueKind.True;
    }

    private static string OneWord(string name) =>
        WordStart().Replace(name, match => match.Groups[1].Value.ToUpperInvariant());

    [GeneratedRegex("(?:[ _-]+|^)([a-zA-Z])")]
    private static partial Regex WordStart();
}
