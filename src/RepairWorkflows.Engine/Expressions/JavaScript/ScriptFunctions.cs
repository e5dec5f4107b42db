using System.Collections.Frozen;
using System.Text;

namespace RepairWorkflows.Engine.Expressions.JavaScript;

/// <summary>The functions that are the same in every workflow.</summary>
internal static class ScriptFunctions
{
    private static readonly FrozenDictionary<string, ScriptFunction> Functions = new Dictionary<string, ScriptFunction>
    {
        ["getWorkflowDefinitionId"] = (scope, _) => scope.DefinitionId,
        ["getWorkflowDefinitionVersionId"] = (scope, _) => scope.DefinitionVersionId,
        ["getWorkflowDefinitionVersion"] = (scope, _) => scope.DefinitionVersion,
        ["getWorkflowInstanceId"] = (scope, _) => scope.InstanceId,
        ["getCorrelationId"] = (scope, _) => scope.CorrelationId,
        ["setCorrelationId"] = (scope, arguments) => Done(scope.CorrelationId = arguments.Text(0)),
        ["getWorkflowInstanceName"] = (scope, _) => scope.InstanceName,
        ["setWorkflowInstanceName"] = (scope, arguments) => Done(scope.InstanceName = arguments.Text(0)),
        ["getVariable"] = (scope, arguments) =>
            arguments.Text(0) is { } name && scope.TryGetVariable(name, out var value)
                ? new VariableValue(name, value)
                : null,
        ["setVariable"] = SetVariable,
        ["getInput"] = (scope, arguments) => arguments.Text(0) is { } name ? scope.GetInput(name) : null,
        ["getOutputFrom"] = (scope, arguments) =>
            scope.GetOutputFrom(arguments.Text(0) ?? string.Empty, arguments.Text(1)),
        ["getLastResult"] = (scope, _) => scope.LastResult,
        ["isNullOrEmpty"] = (_, arguments) => string.IsNullOrEmpty(arguments.Text(0)),
        ["isNullOrWhiteSpace"] = (_, arguments) => string.IsNullOrWhiteSpace(arguments.Text(0)),
        ["toJson"] = (_, arguments) => JsonValues.WriteText(arguments.Value(0)),
        ["createEventTriggerUrl"] = (scope, arguments) =>
            scope.CreateEventTriggerUrl(arguments.RequiredText(0), LinkEnd.Of(arguments.Value(1), scope.Now)),
        ["newGuid"] = (scope, _) => scope.NewGuid(),
        ["newGuidString"] = (scope, _) => scope.NewGuid().ToString(),
        ["getGuidString"] = (scope, _) => scope.NewGuid().ToString(),
        ["newShortGuid"] = (scope, _) => Short(scope.NewGuid()),
        ["getShortGuid"] = (scope, _) => Short(scope.NewGuid()),
        ["parseGuid"] = (_, arguments) => Guid.Parse(arguments.RequiredText(0)),
        ["bytesToString"] = (_, arguments) => Encoding.UTF8.GetString(arguments.Bytes(0)),
        ["bytesFromString"] = (_, arguments) => Encoding.UTF8.GetBytes(
            arguments.Text(0) ?? throw new InvalidOperationException("Value cannot be null. (Parameter 's')")),
        ["bytesToBase64"] = (_, arguments) => Convert.ToBase64String(arguments.Bytes(0)),
        ["bytesFromBase64"] = (_, arguments) => Convert.FromBase64String(arguments.RequiredText(0)),
        ["stringToBase64"] = (_, arguments) => Convert.ToBase64String(arguments.Bytes(0)),
        ["stringFromBase64"] = (_, arguments) =>
            Encoding.UTF8.GetString(Convert.FromBase64String(arguments.RequiredText(0))),
        ["streamToBytes"] = (_, arguments) => arguments.Bytes(0),
        ["streamToBase64"] = (_, arguments) => Convert.ToBase64String(arguments.Bytes(0)),
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, ScriptFunction> OutcomeFunctions =
        new Dictionary<string, ScriptFunction>
        {
            ["setOutcome"] = (scope, arguments) =>
                Done(scope.Outcomes = arguments.Text(0) is { } outcome ? [outcome] : []),
            ["setOutcomes"] = (scope, arguments) => Done(scope.Outcomes = Words(arguments.Value(0))),
        }.ToFrozenDictionary();

    public static IEnumerable<string> Names => Functions.Keys.Concat(OutcomeFunctions.Keys);

    /// <summary>Whether every script has a function of that name, and the same one.</summary>
    public static bool IsAlways(string name) => Functions.ContainsKey(name);

    /// <summary>The function of that name; null when there is none for this script.</summary>
    public static ScriptFunction? Find(string name, ExpressionScope scope) =>
        Functions.TryGetValue(name, out var function) ? function
        : scope.AllowsOutcomes && OutcomeFunctions.TryGetValue(name, out var outcome) ? outcome
        : null;

    private static object? SetVariable(ExpressionScope scope, ScriptArguments arguments)
    {
        scope.WriteFromScript(arguments.RequiredText(0), arguments.Value(1));
        return null;
    }

    private static string[] Words(object? value) =>
        ValueConversion.Convert(value, typeof(string[])) as string[] ?? [];

    // Letters and digits only, so that it fits into a link or a file name.
    private static string Short(Guid id) =>
        Convert.ToBase64String(id.ToByteArray()).Replace("/", string.Empty, StringComparison.Ordinal)
            .Replace("+", string.Empty, StringComparison.Ordinal).TrimEnd('=');

    private static object? Done(object? ignored)
    {
        _ = ignored;
        return null;
    }
}
