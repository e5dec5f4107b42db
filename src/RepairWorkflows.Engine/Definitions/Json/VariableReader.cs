using System.Text.Json;

namespace RepairWorkflows.Engine.Definitions.Json;

/// <summary>Reads the variables of a workflow or of a container.</summary>
internal static class VariableReader
{
    public static IReadOnlyList<WorkflowVariable> ReadList(JsonElement owner, string member) =>
        ReadItems(owner.Member(member));

    public static IReadOnlyList<WorkflowVariable> ReadItems(JsonElement list)
    {
        List<WorkflowVariable> variables = [];
        foreach (var entry in list.Entries())
        {
            // A variable of an unknown type is left out, as Elsa does: what uses it says that it is not there.
            if (Read(entry, variables.Count + 1) is { } variable)
            {
                variables.Add(variable);
            }
        }

        return variables;
    }

    public static bool IsPersistent(string? driver) =>
        driver?.Contains("WorkflowInstance", StringComparison.OrdinalIgnoreCase) == true || IsOld(driver);

    private static bool IsOld(string? driver) =>
        driver?.Contains("WorkflowStorageDriver", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>Reads one; null when its type is unknown.</summary>
    /// <param name="entry">Its JSON.</param>
    /// <param name="number">Makes up its name when the file has none.</param>
    public static WorkflowVariable? Read(JsonElement entry, int number)
    {
        var type = TypeAliases.Find(entry.Text("typeName") ?? "Object");
        if (type is null)
        {
            return null;
        }

        var name = entry.Text("name") is { Length: > 0 } given ? given : $"Variable{number}";
        return new WorkflowVariable
        {
            Id = entry.Text("id") ?? name,
            Name = name,
            Type = entry.Flag("isArray") ? type.MakeArrayType() : type,
            Default = DefaultText(entry.Member("value")),
            IsPersistent = IsPersistent(entry.Text("storageDriverTypeName")),
            KeepsObjects = IsOld(entry.Text("storageDriverTypeName")),
        };
    }

    private static string? DefaultText(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Undefined => null,
            JsonValueKind.String => value.GetString(),
            JsonValueKind.True => bool.TrueString,
            JsonValueKind.False => bool.FalseString,
            _ => value.GetRawText(),
        };
}
