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

    /// <summary>
    /// The outputs, with those inputs of the parent that outlasted its rest, as an Elsa server hands them over.
    /// </summary>
    public static Dictionary<string, object?> Handed(ActivityContext context) => new(context.WorkflowInput);
}

/// <summary>The result of running a workflow inline, with the members that scripts read.</summary>
internal static class RunResult
{
    public static Dictionary<string, object?> Of(WorkflowEnd end) =>
        Make(end.InstanceId, StatusWords.Broad(end.Status), StatusWords.Close(end.Status), end.Output);

    /// <summary>What an Elsa server leaves in a bound variable when the child ended later.</summary>
    public static Dictionary<string, object?> Empty() =>
        Make(null, WorkflowStatusWord.Running, WorkflowSubStatusWord.Pending, null);

    private static Dictionary<string, object?> Make(
        string? instanceId, WorkflowStatusWord status, WorkflowSubStatusWord subStatus, object? output) => new()
        {
            ["WorkflowDefinitionVersionId"] = null,
            ["WorkflowInstanceId"] = instanceId,
            ["CorrelationId"] = null,
            ["Status"] = status,
            ["SubStatus"] = subStatus,
            ["Output"] = output,
        };
}
