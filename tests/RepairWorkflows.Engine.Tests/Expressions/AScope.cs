using RepairWorkflows.Engine.Expressions;

namespace RepairWorkflows.Engine.Tests.Expressions;

/// <summary>A scope made of dictionaries.</summary>
internal sealed class AScope : ExpressionScope
{
    private int _ids;

    public Dictionary<string, object?> Variables { get; init; } = [];

    public Dictionary<string, object?> VariablesById { get; init; } = [];

    public Dictionary<string, object?> Inputs { get; init; } = [];

    public Dictionary<(string Activity, string Output), object?> Outputs { get; init; } = [];

    public Dictionary<string, object?> Given { get; init; } = [];

    public List<string> Written { get; } = [];

    public bool Outcome { get; init; }

    public DateTimeOffset Instant { get; init; } = new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);

    public override DateTimeOffset Now => Instant;

    public TimeSpan Left { get; init; } = TimeSpan.MaxValue;

    public override TimeSpan TimeLeft => Left;

    public override string DefinitionId => "definition";

    public override string DefinitionVersionId => "version";

    public override int DefinitionVersion => 7;

    public override bool NamesOutputsByActivityName => true;

    public override string InstanceId => "instance";

    public override string? CorrelationId { get; set; }

    public override string? InstanceName { get; set; }

    public override IReadOnlyCollection<string> VariableNames => Variables.Keys;

    public override IReadOnlyCollection<string> InputNames => Inputs.Keys;

    public override IReadOnlyCollection<(string Activity, string Output)> OutputsBeside => Outputs.Keys;

    public override object? LastResult => Outputs.Values.LastOrDefault();

    public override IReadOnlyDictionary<string, object?> Arguments => Given;

    public override bool AllowsOutcomes => Outcome;

    public override bool TryGetVariable(string name, out object? value) => Variables.TryGetValue(name, out value);

    public override bool TryGetVariableById(string id, out object? value) => VariablesById.TryGetValue(id, out value);

    public override void SetVariable(string name, object? value)
    {
        Written.Add(name);
        Variables[name] = value;
    }

    public override object? GetInput(string name) => Inputs.GetValueOrDefault(name);

    public override object? GetWorkflowInput(string name) => Inputs.GetValueOrDefault(name);

    public override object? GetOutputFrom(string activityIdOrName, string? outputName)
    {
        foreach (var ((activity, output), value) in Outputs)
        {
            if (activity == activityIdOrName && (outputName is null || output == outputName))
            {
                return value;
            }
        }

        throw new InvalidOperationException("Activity not found.");
    }

    public override Guid NewGuid() => new(++_ids, 1, 2, [3, 4, 5, 6, 7, 8, 9, 10]);
}
