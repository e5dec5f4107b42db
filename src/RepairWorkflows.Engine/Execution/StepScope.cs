using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Expressions;
using RepairWorkflows.Engine.Activities.Composition;

namespace RepairWorkflows.Engine.Execution;

/// <summary>What the expressions of one execution can see.</summary>
internal sealed class StepScope(Burst burst, ActivityExecution execution, bool allowsOutcomes) : ExpressionScope
{
    public override DateTimeOffset Now => burst.Now;

    public override TimeSpan TimeLeft => burst.TimeLeft;

    public override string DefinitionId => burst.Workflow.Definition.DefinitionId;

    public override string DefinitionVersionId => burst.Workflow.Definition.Id;

    public override int DefinitionVersion => burst.Workflow.Definition.Version;

    public override bool NamesOutputsByActivityName => burst.Workflow.NamesOutputsByActivityName;

    public override string InstanceId => burst.State.Id;

    public override string? CorrelationId
    {
        get => burst.State.CorrelationId;
        set => burst.State.CorrelationId = value;
    }

    public override string? InstanceName
    {
        get => burst.State.Name;
        set => burst.State.Name = value;
    }

    public override IReadOnlyDictionary<string, object?> Arguments => Given ?? base.Arguments;

    /// <summary>The arguments of this one evaluation; null for none.</summary>
    public IReadOnlyDictionary<string, object?>? Given { get; init; }

    public override bool AllowsOutcomes => allowsOutcomes;

    public override object? LastResult => burst.Register.LastResult;

    public override IReadOnlyCollection<string> VariableNames
    {
        get
        {
            HashSet<string> names = [];
            for (var around = execution; around is not null; around = around.Parent)
            {
                names.UnionWith(around.Variables.Select(slot => slot.Name));
            }

            return names;
        }
    }

    public override IReadOnlyCollection<string> InputNames =>
        execution.UsedWorkflow is null ? [.. burst.Workflow.Definition.Inputs.Select(input => input.Name)] : [];

    public override IReadOnlyCollection<(string Activity, string Output)> RecordedOutputs =>
        [.. burst.Register.All.Select(output => (NameOf(output.Execution.Activity), output.Output)).Distinct()];

    public override bool TryGetVariable(string name, out object? value) => TryGet(slot => slot.Name == name, out value);

    public override bool TryGetVariableById(string id, out object? value) => TryGet(slot => slot.Id == id, out value);

    public override Type? TypeOf(string name) => execution.FindVariable(slot => slot.Name == name)?.Type;

    public override void SetVariable(string name, object? value)
    {
        if (execution.FindVariable(slot => slot.Name == name) is { } slot)
        {
            slot.Value = value;
            return;
        }

        NearestContainer().Variables.Add(new VariableSlot { Id = name, Name = name, Value = value });
    }

    public override object? GetInput(string name) =>
        execution.UsedWorkflow is { Activity: WorkflowActivity used } around && used.FindInput(name) is { } input
            ? around.Inputs is null ? around.Variables.Find(slot => slot.Name == name)?.Value
                : new StepContext(burst, around).ValueOf(input)
            : GetWorkflowInput(name);

    public override object? GetWorkflowInput(string name) => burst.WorkflowInput.GetValueOrDefault(name);

    public override object? GetOutputFrom(string activityIdOrName, string? outputName)
    {
        if (!burst.Workflow.Nodes.Any(node => IsNamed(node.Activity, activityIdOrName)))
        {
            throw new ActivityFailedException("Activity not found.");
        }

        var given = burst.Register.All.Where(output => IsNamed(output.Execution.Activity, activityIdOrName)
            && (outputName is null || output.Output == outputName)).ToList();
        for (var around = execution.Parent; around is not null; around = around.Parent)
        {
            if (given.Find(output => output.Execution.IsBelow(around)) is { } first)
            {
                return first.Value;
            }
        }

        return null;
    }

    public override string CreateEventTriggerUrl(string eventName, DateTimeOffset? expiresAt) =>
        burst.Services.Links.UrlOf(eventName, InstanceId, expiresAt);

    public override Guid NewGuid()
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{InstanceId}/{++burst.State.LastNumber}"), hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(
            BinaryPrimitives.ReadInt32BigEndian(hash), BinaryPrimitives.ReadInt16BigEndian(hash[4..]),
            BinaryPrimitives.ReadInt16BigEndian(hash[6..]), hash[8..16].ToArray());
    }

    private bool TryGet(Predicate<VariableSlot> matches, out object? value)
    {
        var slot = execution.FindVariable(matches);
        value = slot?.Value;
        return slot is not null;
    }

    private ActivityExecution NearestContainer()
    {
        var around = execution;
        while (around.Activity is not Container && around.Parent is not null)
        {
            around = around.Parent;
        }

        return around;
    }

    private string NameOf(Activity activity) =>
        burst.Workflow.NamesOutputsByActivityName ? activity.Definition.Name ?? activity.Id : activity.Id;

    private static bool IsNamed(Activity activity, string idOrName) =>
        activity.Id == idOrName || activity.Definition.Name == idOrName;
}
