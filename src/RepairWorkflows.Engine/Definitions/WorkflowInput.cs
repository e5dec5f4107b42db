namespace RepairWorkflows.Engine.Definitions;

/// <summary>A value that whoever starts the workflow may give.</summary>
public sealed record WorkflowInput
{
    /// <summary>How scripts and callers name it.</summary>
    public required string Name { get; init; }

    /// <summary>The value's type.</summary>
    public required Type Type { get; init; }

    /// <summary>What a form calls it; the name when empty.</summary>
    public string? DisplayName { get; init; }

    /// <summary>What a form says about it.</summary>
    public string? Description { get; init; }

    /// <summary>In which editor a designer shows it; null for the usual one.</summary>
    public string? UIHint { get; init; }

    /// <summary>Whether the value can still be read after a rest (it has a workflow storage driver).</summary>
    public bool IsPersistent { get; init; }
}

/// <summary>A value that the workflow leaves behind.</summary>
/// <param name="Name">How scripts and callers name it.</param>
/// <param name="Type">The value's type.</param>
public sealed record WorkflowOutput(string Name, Type Type)
{
    /// <summary>What people call it; the name when empty.</summary>
    public string? DisplayName { get; init; }

    /// <summary>What is said about it.</summary>
    public string? Description { get; init; }
}
