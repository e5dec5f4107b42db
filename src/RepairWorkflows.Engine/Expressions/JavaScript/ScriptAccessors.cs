using System.Text.RegularExpressions;

namespace RepairWorkflows.Engine.Expressions.JavaScript;

/// <summary>
/// The functions named after what a workflow has: <c>get</c> and <c>set</c> with a variable's name, <c>get</c> with an
/// input's or argument's name, and <c>get…From…</c> with an output's and its activity's.
/// </summary>
internal static partial class ScriptAccessors
{
    /// <summary>
    /// The accessor of that name; an input hides a variable of the same name, an argument hides both.
    /// </summary>
    public static ScriptFunction? Find(string name, ExpressionScope scope)
    {
        if (name.Length < 4)
        {
            return null;
        }

        var member = name[3..];
        return name[..3] switch
        {
            "get" => FindArgument(member, scope) ?? FindInput(member, scope)
                ?? FindVariable(member, scope) ?? FindOutput(member, scope),
            "set" => FindSetter(member, scope),
            _ => null,
        };
    }

    /// <summary>All accessors' names: for scripts whose text does not tell which they use.</summary>
    public static IEnumerable<string> NamesIn(ExpressionScope scope) =>
        scope.VariableNames.SelectMany(name => new[] { "get" + Pascal(name), "set" + Pascal(name) })
            .Concat(scope.InputNames.Select(name => "get" + name))
            .Concat(scope.Arguments.Keys.Select(name => "get" + Pascal(name)))
            .Concat(scope.OutputsBeside.Select(recorded => "get" + OutputMember(recorded)));

    private static ScriptFunction? FindArgument(string member, ExpressionScope scope) =>
        scope.Arguments.Keys.FirstOrDefault(name => Pascal(name) == member) is { } found
            ? (current, _) => current.Arguments[found]
            : null;

    private static ScriptFunction? FindInput(string member, ExpressionScope scope) =>
        scope.InputNames.Contains(member) ? (current, _) => current.GetInput(member) : null;

    private static ScriptFunction? FindVariable(string member, ExpressionScope scope) =>
        VariableOf(member, scope) is { } found
            ? (current, _) => current.TryGetVariable(found, out var value) ? new VariableValue(found, value) : null
            : null;

    private static ScriptFunction? FindOutput(string member, ExpressionScope scope)
    {
        foreach (var recorded in scope.OutputsBeside)
        {
            if (OutputMember(recorded) == member)
            {
                return (current, _) => current.GetOutputFrom(recorded.Activity, recorded.Output);
            }
        }

        return null;
    }

    private static ScriptFunction? FindSetter(string member, ExpressionScope scope)
    {
        if (VariableOf(member, scope) is not { } found)
        {
            return null;
        }

        return (current, arguments) =>
        {
            current.WriteFromScript(found, arguments.Value(0));
            return null;
        };
    }

    // A name with other signs in it is reached by getVariable alone, as on an Elsa server.
    private static string? VariableOf(string member, ExpressionScope scope) =>
        scope.VariableNames.FirstOrDefault(name => Pascal(name) == member && name.All(char.IsLetterOrDigit));

    private static string OutputMember((string Activity, string Output) recorded) =>
        $"{Pascal(recorded.Output)}From{Pascal(recorded.Activity)}";

    /// <summary>
    /// Words begin with a capital and stand together: <c>my_var</c> and <c>my var</c> become <c>MyVar</c>. As on an
    /// Elsa server that goes for the letters a to z alone.
    /// </summary>
    public static string Pascal(string name) =>
        WordStart().Replace(name, match => match.Groups[1].Value.ToUpperInvariant());

    [GeneratedRegex("(?:[ _-]+|^)([a-zA-Z])", RegexOptions.CultureInvariant)]
    private static partial Regex WordStart();
}
