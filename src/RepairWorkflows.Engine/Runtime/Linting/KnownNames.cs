using System.Text.Json;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Activities.Composition;
using RepairWorkflows.Engine.Activities.Looping;
using RepairWorkflows.Engine.Definitions.Json;
using RepairWorkflows.Engine.Execution;
using RepairWorkflows.Engine.Expressions.JavaScript;

namespace RepairWorkflows.Engine.Runtime.Linting;

/// <summary>
/// All names of variables and inputs that something in a definition gives a meaning, wherever in it: what is declared
/// out of sight counts as known.
/// </summary>
internal sealed class KnownNames
{
    private static readonly string[] OfLoops = [LoopVariables.CurrentValue, LoopVariables.CurrentIndex];

    private readonly HashSet<string> _variables = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _inputs = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _accessors = new(StringComparer.OrdinalIgnoreCase);
    private readonly bool _takesOtherInputs;
    private readonly bool _writesAny;

    public KnownNames(
        CompiledWorkflow workflow, IReadOnlyList<Activity> steps, IReadOnlyList<ScriptNames> scripts)
    {
        var definition = workflow.Definition;
        _inputs.UnionWith(definition.Inputs.Select(input => input.Name));
        _variables.UnionWith(
        [
            .. OfLoops, .. _inputs, .. definition.Outputs.Select(output => output.Name),
            .. definition.Variables.Concat(steps.OfType<Container>().SelectMany(step => step.Variables))
                .SelectMany(variable => new[] { variable.Id, variable.Name }),
            .. scripts.SelectMany(script => script.Written),
        ]);
        AddBound(definition.Root.Json);
        _accessors.UnionWith(_variables.Select(ScriptAccessors.Pascal));
        _writesAny = scripts.Any(script => script.WritesAny);

        // Who waits for another workflow gets what that gives as inputs of its own.
        _takesOtherInputs = _inputs.Count == 0
            || steps.Any(step => step is DispatchWorkflow or ExecuteWorkflow or BulkDispatchWorkflows);
    }

    public bool HasVariable(string name) => _writesAny || _variables.Contains(name);

    public bool HasInput(string name) => _takesOtherInputs || _inputs.Contains(name);

    public bool HasAccessor(string member) => _writesAny || _accessors.Contains(member);

    // What takes an output, or is written by a step, is there even if nobody declared it.
    private void AddBound(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Array)
        {
            foreach (var entry in json.EnumerateArray())
            {
                AddBound(entry);
            }
        }
        else if (json.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in json.EnumerateObject())
            {
                if (member.Name is "memoryReference" or "variable" && member.Value.Text("id") is { } id)
                {
                    _variables.Add(id);
                }

                AddBound(member.Value);
            }
        }
    }
}
