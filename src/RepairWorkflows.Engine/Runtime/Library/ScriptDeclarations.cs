using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Execution;
using RepairWorkflows.Engine.Expressions.JavaScript;

namespace RepairWorkflows.Engine.Runtime.Library;

/// <summary>
/// Tells an editor, as TypeScript, what scripts of a workflow may call: the functions of all workflows, and those named
/// after its variables, inputs and activities.
/// </summary>
public static class ScriptDeclarations
{
    private const string Any = "any";

    private static readonly FrozenDictionary<string, string> Signatures = new Dictionary<string, string>
    {
        ["getWorkflowDefinitionId"] = "(): string",
        ["getWorkflowDefinitionVersionId"] = "(): string",
        ["getWorkflowDefinitionVersion"] = "(): number",
        ["getWorkflowInstanceId"] = "(): string",
        ["getCorrelationId"] = "(): string | null",
        ["setCorrelationId"] = "(value: string): void",
        ["getWorkflowInstanceName"] = "(): string | null",
        ["setWorkflowInstanceName"] = "(value: string): void",
        ["getVariable"] = "(name: string): any",
        ["setVariable"] = "(name: string, value: any): void",
        ["getInput"] = "(name: string): any",
        ["getOutputFrom"] = "(activityIdOrName: string, outputName?: string): any",
        ["getLastResult"] = "(): any",
        ["isNullOrEmpty"] = "(value: string): boolean",
        ["isNullOrWhiteSpace"] = "(value: string): boolean",
        ["toJson"] = "(value: any): string",
        ["createEventTriggerUrl"] = "(eventName: string, lifetime?: any): string",
        ["newGuid"] = "(): any",
        ["newGuidString"] = "(): string",
        ["getGuidString"] = "(): string",
        ["newShortGuid"] = "(): string",
        ["getShortGuid"] = "(): string",
        ["parseGuid"] = "(value: string): any",
        ["bytesToString"] = "(value: any): string",
        ["bytesFromString"] = "(value: string): any",
        ["bytesToBase64"] = "(value: any): string",
        ["bytesFromBase64"] = "(value: string): any",
        ["stringToBase64"] = "(value: string): string",
        ["stringFromBase64"] = "(value: string): string",
        ["streamToBytes"] = "(value: any): any",
        ["streamToBase64"] = "(value: any): string",
        ["setOutcome"] = "(name: string): void",
        ["setOutcomes"] = "(names: string[]): void",
    }.ToFrozenDictionary();

    /// <summary>The declarations for a workflow; those of all workflows when it cannot be made ready to run.</summary>
    public static string For(CompiledWorkflow? workflow)
    {
        var text = new StringBuilder();
        foreach (var name in ScriptFunctions.Names)
        {
            Declare(text, name, Signatures[name]);
        }

        foreach (var name in ScriptTypes.Names)
        {
            text.Append(CultureInfo.InvariantCulture, $"declare const {name}: any;\n");
        }

        if (workflow is not null)
        {
            Add(text, workflow);
        }

        return text.ToString();
    }

    private static void Add(StringBuilder text, CompiledWorkflow workflow)
    {
        var variables = workflow.Definition.Variables.Concat(workflow.Steps.OfType<Container>()
            .SelectMany(container => container.Variables)).DistinctBy(variable => variable.Name).ToList();
        var members = variables.Where(variable => IsIdentifier(variable.Name))
            .Select(variable => $"{variable.Name}: {TypeOf(variable.Type)}");
        text.Append(CultureInfo.InvariantCulture, $"declare const variables: {{ {string.Join("; ", members)} }};\n");
        var accessors = new Dictionary<string, string>();
        foreach (var variable in variables.Where(variable => variable.Name.All(char.IsLetterOrDigit)))
        {
            var name = ScriptAccessors.Pascal(variable.Name);
            accessors[$"get{name}"] = $"(): {TypeOf(variable.Type)}";
            accessors[$"set{name}"] = $"(value: {TypeOf(variable.Type)}): void";
        }

        foreach (var input in workflow.Definition.Inputs)
        {
            accessors[$"get{input.Name}"] = $"(): {TypeOf(input.Type)}";
        }

        foreach (var (activity, output) in workflow.Steps.SelectMany(Outputs))
        {
            accessors.TryAdd($"get{ScriptAccessors.Pascal(output)}From{ScriptAccessors.Pascal(activity)}", "(): any");
        }

        foreach (var (name, signature) in accessors.Where(accessor => IsIdentifier(accessor.Key)))
        {
            Declare(text, name, signature);
        }
    }

    private static IEnumerable<(string Activity, string Output)> Outputs(Activity step) =>
        step.OutputNames.Select(output => (step.Definition.Name ?? step.Id, output));

    private static void Declare(StringBuilder text, string name, string signature) =>
        text.Append(CultureInfo.InvariantCulture, $"declare function {name}{signature};\n");

    private static bool IsIdentifier(string name) =>
        name.Length > 0 && !char.IsDigit(name[0]) && name.All(letter => char.IsLetterOrDigit(letter) || letter == '_');

    private static string TypeOf(Type type) => type switch
    {
        { IsArray: true } when type != typeof(byte[]) => $"{TypeOf(type.GetElementType()!)}[]",
        _ when type == typeof(string) => "string",
        _ when type == typeof(bool) => "boolean",
        _ when type.IsPrimitive || type == typeof(decimal) => "number",
        _ => Any,
    };
}
