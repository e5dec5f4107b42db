namespace RepairWorkflows.Engine.Runtime.Comparing;

/// <summary>One thing in which a definition differs from what it was.</summary>
public sealed record DefinitionChange(ChangeKind Kind)
{
    /// <summary>The step it lies at; null where it lies at none.</summary>
    public ChangedStep? Step { get; init; }

    /// <summary>Of a link: the step it leads to.</summary>
    public ChangedStep? Target { get; init; }

    /// <summary>Of a link: the outcome that it follows.</summary>
    public string? Outcome { get; init; }

    /// <summary>
    /// Of a value: the member that has it, as it is named in the document, <c>options.usableAsActivity</c>; of a
    /// variable, an input or an output: its name.
    /// </summary>
    public string? Member { get; init; }

    /// <summary>What it was; null where there was nothing.</summary>
    public string? Before { get; init; }

    /// <summary>What it is; null where there is nothing any more.</summary>
    public string? After { get; init; }
}

/// <summary>A step that differs.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Type">Its type.</param>
/// <param name="Name">What it is called in the drawing.</param>
public sealed record ChangedStep(string Id, string Type, string Name);

/// <summary>In what way a definition differs.</summary>
public enum ChangeKind
{
    /// <summary>A step is new.</summary>
    StepAdded,

    /// <summary>A step is gone.</summary>
    StepRemoved,

    /// <summary>A step is called otherwise.</summary>
    StepRenamed,

    /// <summary>A step has another type.</summary>
    StepReplaced,

    /// <summary>An arrow is new.</summary>
    LinkAdded,

    /// <summary>An arrow is gone.</summary>
    LinkRemoved,

    /// <summary>A value of a step is another one.</summary>
    ValueChanged,

    /// <summary>A variable is new, gone or another one.</summary>
    VariableChanged,

    /// <summary>An input of the workflow, likewise.</summary>
    InputChanged,

    /// <summary>An output of the workflow, likewise.</summary>
    OutputChanged,

    /// <summary>Something of the whole workflow: its name, an option.</summary>
    SettingChanged,

    /// <summary>Steps lie elsewhere in the drawing, and nothing else.</summary>
    StepsMoved,
}
