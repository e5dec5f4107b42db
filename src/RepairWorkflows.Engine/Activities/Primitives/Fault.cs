namespace RepairWorkflows.Engine.Activities.Primitives;

/// <summary>Faults on purpose. In the designer: <c>Elsa.Fault</c>.</summary>
[Activity("Elsa", "Fault", "Primitives", Description = "Faults on purpose.")]
public sealed class Fault : Activity
{
    // What an Elsa server says where the author said nothing.
    private const string NoMessage = "Exception of type 'Elsa.Workflows.Exceptions.FaultException' was thrown.";

    /// <summary>What happened, as a word; "0" unless set.</summary>
    public Input<string> Code { get; init; } = "0";

    /// <summary>Kind of fault; "General" unless set.</summary>
    public Input<string> Category { get; init; } = "General";

    /// <summary>Whose fault; "System" unless set.</summary>
    public Input<string> FaultType { get; init; } = "System";

    /// <summary>What happened, for people.</summary>
    [Input(UIHint = InputUIHints.MultiLine)]
    public Input<string>? Message { get; init; }

    /// <inheritdoc/>
    public override ValueTask<ActivityResult> ExecuteAsync(
        ActivityContext context, CancellationToken cancellationToken) =>
        throw new DrawnFaultException(
            context.Get(Message) ?? NoMessage, context.Get(Code), context.Get(Category), context.Get(FaultType));
}

/// <summary>A fault that was drawn into the workflow.</summary>
public sealed class DrawnFaultException(string message, string? faultCode, string? category, string? faultType)
    : CodedException(EngineErrors.ActivityFaulted, message)
{
    /// <summary>What the author says of it: <c>code</c>, <c>category</c> and <c>faultType</c>.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; } = new Dictionary<string, string>
    {
        ["code"] = faultCode ?? string.Empty,
        ["category"] = category ?? string.Empty,
        ["faultType"] = faultType ?? string.Empty,
    };
}
