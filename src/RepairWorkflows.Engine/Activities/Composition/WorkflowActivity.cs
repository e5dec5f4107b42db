using RepairWorkflows.Engine.Definitions;

namespace RepairWorkflows.Engine.Activities.Composition;

/// <summary>Another workflow, used as a step: it runs inside this instance, in the version the drawing names.</summary>
internal sealed class WorkflowActivity : Container
{
    /// <summary>The other workflow.</summary>
    public required Workflow Root { get; init; }

    /// <summary>Its outputs, by name as its definition declares them.</summary>
    public required IReadOnlyList<Output> Outputs { get; init; }

    /// <summary>The id of the definition.</summary>
    public required string DefinitionId { get; init; }

    public Input? FindInput(string name) => Inputs.FirstOrDefault(input => input.Name == name);

    public Output<object>? FindOutput(string name) =>
        (Output<object>?)Outputs.FirstOrDefault(output => output.Name == name);

    public override ValueTask<ActivityResult> ExecuteAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        foreach (var input in Inputs)
        {
            context.SetVariable(input.Name, context.ValueOf(input));
        }

        return ValueTask.FromResult<ActivityResult>(new ActivityResult.Scheduled([new ScheduledChild(Root)]));
    }

    // Its outcomes are those that a step inside completed it with.
    public override ValueTask<ActivityResult> OnChildCompletedAsync(
        ActivityContext context, ChildEvent child, CancellationToken cancellationToken)
    {
        foreach (var output in Outputs.Cast<Output<object>>())
        {
            if (context.GetVariable(output.Name) is { } value)
            {
                context.Set(output, value);
            }
        }

        return ValueTask.FromResult<ActivityResult>(new ActivityResult.Completed(child.Outcomes));
    }

    /// <summary>Scripts inside read and write inputs and outputs as variables of their names.</summary>
    public static IReadOnlyList<WorkflowVariable> VariablesOf(WorkflowDefinition definition) =>
    [
        .. definition.Inputs.Select(input => new WorkflowVariable
        {
            Id = input.Name,
            Name = input.Name,
            Type = input.Type,
            IsPersistent = input.IsPersistent,
        }),
        .. definition.Outputs.Where(output => definition.Inputs.All(input => input.Name != output.Name))
            .Select(output => new WorkflowVariable { Id = output.Name, Name = output.Name, Type = typeof(object) }),
    ];
}
