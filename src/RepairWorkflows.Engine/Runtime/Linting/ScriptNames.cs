using Acornima.Ast;
using RepairWorkflows.Engine.Expressions;
using RepairWorkflows.Engine.Expressions.JavaScript;

namespace RepairWorkflows.Engine.Runtime.Linting;

/// <summary>The variables and inputs that a script names, as far as its text tells.</summary>
internal sealed class ScriptNames
{
    private readonly HashSet<string> _own = [];

    private ScriptNames(IReadOnlyList<Node> nodes)
    {
        foreach (var node in nodes)
        {
            if (node is VariableDeclarator { Id: Identifier made })
            {
                _own.Add(made.Name);
            }
            else if (node is IFunction function)
            {
                _own.UnionWith(function.Params.OfType<Identifier>().Select(parameter => parameter.Name));
                _own.Add(function.Id?.Name ?? string.Empty);
            }
        }

        foreach (var node in nodes)
        {
            Note(node);
        }
    }

    /// <summary>Variables it reads, or writes.</summary>
    public HashSet<string> Variables { get; } = [];

    /// <summary>Variables it writes, and so makes.</summary>
    public HashSet<string> Written { get; } = [];

    /// <summary>Inputs it asks for.</summary>
    public HashSet<string> Inputs { get; } = [];

    /// <summary>The words behind <c>get</c> and <c>set</c> in names of functions that are not its own.</summary>
    public HashSet<string> Accessors { get; } = [];

    /// <summary>Whether it writes variables whose names it works out.</summary>
    public bool WritesAny { get; private set; }

    /// <summary>Reads a script; null when it cannot be read.</summary>
    public static ScriptNames? Read(string text)
    {
        try
        {
            return new ScriptNames([.. PreparedScript.Prepare(text).Program.Program!.DescendantNodesAndSelf()]);
        }
        catch (ExpressionException)
        {
            return null; // it fails when it is run, and says so then
        }
    }

    private void Note(Node node)
    {
        switch (node)
        {
            case MemberExpression { Object: Identifier { Name: "variables" } } member when !_own.Contains("variables"):
                NoteVariable(member);
                break;
            case AssignmentExpression { Left: MemberExpression { Object: Identifier { Name: "variables" } } target }:
                Written.Add(NameOf(target) ?? string.Empty);
                break;
            case CallExpression { Callee: Identifier function } call when !_own.Contains(function.Name):
                NoteCall(function.Name, call.Arguments.Count == 0 ? null : call.Arguments[0] as StringLiteral);
                break;
        }
    }

    private void NoteVariable(MemberExpression member)
    {
        if (NameOf(member) is { } name)
        {
            Variables.Add(name);
        }
        else
        {
            WritesAny = true;
        }
    }

    private void NoteCall(string function, StringLiteral? first)
    {
        switch (function)
        {
            case "getVariable" when first is not null:
                Variables.Add(first.Value);
                break;
            case "setVariable" when first is not null:
                Written.Add(first.Value);
                break;
            case "setVariable":
                WritesAny = true;
                break;
            case "getInput" when first is not null:
                Inputs.Add(first.Value);
                break;
            case [('g' or 's'), 'e', 't', >= 'A' and <= 'Z', ..] when IsAccessor(function):
                Accessors.Add(function[3..]);
                break;
        }
    }

    // Outputs of other steps are named after both, and are not looked at.
    private static bool IsAccessor(string function) =>
        !ScriptFunctions.Names.Contains(function) && !function.Contains("From", StringComparison.Ordinal);

    private static string? NameOf(MemberExpression member) => member.Property switch
    {
        Identifier name when !member.Computed => name.Name,
        StringLiteral name => name.Value,
        _ => null,
    };
}
