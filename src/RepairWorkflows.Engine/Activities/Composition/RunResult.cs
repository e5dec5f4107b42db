namespace RepairWorkflows.Engine.Activities.Composition;

/// <summary>What a step leaves behind that ran another workflow, with the members that scripts read.</summary>
internal static class RunResult
{
    /// <summary>What became of one that ran inline.</summary>
    public static Dictionary<string, object?> Of(WorkflowEnd end) =>
        Make(end.InstanceId, StatusWords.Broad(end.Status), StatusWords.Close(end.Status), end.Output);

    /// <summary>What an Elsa server leaves in a bound variable when the child ended later.</summary>
    public static Dictionary<string, object?> Empty() =>
        Make(null, WorkflowStatusWord.Running, WorkflowSubStatusWord.Pending, null);

    /// <summary>
    /// What scripts find when the child ended later, as on an Elsa server: the inputs that the step goes on with. They
    /// are the child's outputs, beside what outlasted the rest of the inputs there were before.
    /// </summary>
    public static Dictionary<string, object?> AfterRest(ActivityContext context) => new(context.WorkflowInput);

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
