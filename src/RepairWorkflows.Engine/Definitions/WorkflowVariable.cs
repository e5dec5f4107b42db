namespace RepairWorkflows.Engine.Definitions;

/// <summary>A variable that a workflow or a container declares.</summary>
public sealed record WorkflowVariable
{
    /// <summary>How bindings and variable expressions name it.</summary>
    public required string Id { get; init; }

    /// <summary>How scripts name it.</summary>
    public required string Name { get; init; }

    /// <summary>The value's type; an array when the definition says <c>isArray</c>.</summary>
    public required Type Type { get; init; }

    /// <summary>The default as text (JSON text for objects and lists); null for none.</summary>
    public string? Default { get; init; }

    /// <summary>
    /// Whether the value survives a rest. Without a storage driver in the definition it does not: after a rest the
    /// variable is back at its default, as on an Elsa server.
    /// </summary>
    public bool IsPersistent { get; init; }

    /// <summary>
    /// Whether its storage driver is Elsa's old one: objects and lists in a variable that takes anything come back from
    /// a rest as scripts make them, and not as JSON.
    /// </summary>
    public bool KeepsObjects { get; init; }
}
