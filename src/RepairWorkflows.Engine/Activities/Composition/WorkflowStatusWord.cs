namespace RepairWorkflows.Engine.Activities.Composition;

/// <summary>Where an instance stands, as scripts read it; its numbers are those of an Elsa server.</summary>
public enum WorkflowStatusWord
{
    /// <summary>It may still go on.</summary>
    Running,

    /// <summary>It has ended, well or not.</summary>
    Finished,
}

/// <summary>
/// Where an instance stands more closely, as scripts read it; its numbers are those of an Elsa server.
/// </summary>
public enum WorkflowSubStatusWord
{
    /// <summary>It has not begun.</summary>
    Pending,

    /// <summary>A burst of it runs.</summary>
    Executing,

    /// <summary>It rests.</summary>
    Suspended,

    /// <summary>It has come to its end.</summary>
    Finished,

    /// <summary>It was called off.</summary>
    Cancelled,

    /// <summary>An error ended it.</summary>
    Faulted,
}

/// <summary>The words of a status.</summary>
public static class StatusWords
{
    /// <summary>The broad word.</summary>
    public static WorkflowStatusWord Broad(InstanceStatus status) =>
        status is InstanceStatus.Pending or InstanceStatus.Suspended
            ? WorkflowStatusWord.Running
            : WorkflowStatusWord.Finished;

    /// <summary>The closer word.</summary>
    public static WorkflowSubStatusWord Close(InstanceStatus status) => status switch
    {
        InstanceStatus.Pending => WorkflowSubStatusWord.Pending,
        InstanceStatus.Suspended => WorkflowSubStatusWord.Suspended,
        InstanceStatus.Finished => WorkflowSubStatusWord.Finished,
        InstanceStatus.Cancelled => WorkflowSubStatusWord.Cancelled,
        _ => WorkflowSubStatusWord.Faulted,
    };
}
