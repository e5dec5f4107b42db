namespace RepairWorkflows.Engine.Activities.Composition;

/// <summary>Reads what a stimulus says about a child's end.</summary>
internal sealed record ChildEnd(string? InstanceId, bool IsFinished, IReadOnlyDictionary<string, object?> Output)
{
    public static ChildEnd Of(object? input)
    {
        var said = input as IReadOnlyDictionary<string, object?> ?? new Dictionary<string, object?>();
        return new ChildEnd(
            said.GetValueOrDefault("WorkflowInstanceId") as string,
            said.GetValueOrDefault("WorkflowSubStatus") is WorkflowSubStatusWord.Finished,
            said.GetValueOrDefault("WorkflowOutput") as IReadOnlyDictionary<string, object?>
                ?? new Dictionary<string, object?>());
    }
}
