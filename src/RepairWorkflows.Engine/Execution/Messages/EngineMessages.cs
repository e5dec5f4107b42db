namespace RepairWorkflows.Engine.Execution.Messages;

/// <summary>The kinds of the messages that the engine delivers to itself.</summary>
public static class EngineMessages
{
    /// <summary>A queued stimulus may be delivered; the payload is its id.</summary>
    public const string QueuedStimulus = "workflow.queued-stimulus";

    /// <summary>A stimulus is sent.</summary>
    public const string Stimulus = "workflow.stimulus";

    /// <summary>An instance is started.</summary>
    public const string Start = "workflow.start";

    /// <summary>A step is run in the background.</summary>
    public const string Background = "workflow.background";

    /// <summary>A step asks the host for a task.</summary>
    public const string Task = "workflow.task";
}
