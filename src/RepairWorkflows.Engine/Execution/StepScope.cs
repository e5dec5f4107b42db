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
                names.UnionWith(around.Variables.Where(slot => !slot.IsMadeByScript).Select(slot => slot.Name));
            }

            return names;
        }
    }

    public override IReadOnlyCollection<string> InputNames =>
        execution.UsedWorkflow is null ? [.. burst.Workflow.Definition.Inputs.Select(input => input.Name)] : [];

    public override IReadOnlyCollection<(string Activity, string Output)> OutputsBeside =>
    [
        .. execution.Surroundings.Activity.Children
            .Select(activity => (Activity: activity, Name: NameOf(activity)))
            .Where(named => !string.IsNullOrWhiteSpace(named.Name))
            .SelectMany(named => named.Activity.OutputNames.Select(output => (named.Name, output))).Distinct(),
    ];

    public override bool TryGetVariable(string name, out object? value) => TryGet(slot => slot.Name == name, out value);

    public override bool TryGetDeclared(string name, out object? value) =>
        TryGet(slot => slot.Name == name && !slot.IsMadeByScript, out value);

    public override bool TryGetVariableById(string id, out object? value) => TryGet(slot => slot.Id == id, out value);

    public override Type? TypeOf(string name) => execution.FindVariable(slot => slot.Name == name)?.Type;

    public override void SetVariable(string name, object? value)
    {
        // One that a script made further out is another one.
        if (execution.FindVariable(slot => slot.Name == name) is { } slot
            && (!slot.IsMadeByScript || execution.Surroundings.Variables.Contains(slot)))
        {
            slot.Value = value;
            return;
        }

        execution.Surroundings.Variables.Add(new VariableSlot { Id = name, Name = name, Value = value });
    }

    public override object? GetInput(string name) =>
        execution.UsedWorkflow is { Activity: WorkflowActivity used } around && used.FindInput(name) is { } input
            ? around.Inputs is null ? around.Variables.Find(slot => slot.Name == name)?.Value
                : new StepContext(burst, around).ValueOf(input)
            : GetWorkflowInput(name);

    public override object? GetWorkflowInput(string name) =>
        burst.WorkflowInput.TryGetValue(name, out var value)
            ? value
            : burst.WorkflowInput.FirstOrDefault(
                input => input.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    public override object? GetOutputFrom(string activityIdOrName, string? outputName)
    {
        var asked = execution.Surroundings.Activity.Children.FirstOrDefault(
            activity => activity.Id == activityIdOrName || activity.Definition.Name == activityIdOrName)
            ?? throw new ActivityFailedException("Activity not found.");
        return burst.Register.All.FirstOrDefault(output => output.Execution.Activity == asked
            && output.Output == (outputName ?? "Result")
            && execution.IsBelow(output.Execution.Parent!))?.Value;
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

    private string NameOf(Activity activity) =>
        burst.Workflow.NamesOutputsByActivityName ? activity.Definition.Name ?? activity.Id : activity.Id;
}
