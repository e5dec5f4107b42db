using System.Collections.Frozen;
using Acornima;
using Acornima.Ast;

namespace RepairWorkflows.Engine.Expressions.JavaScript;

/// <summary>
/// Tells which scripts only compute: they cannot change a built-in object, so nobody sees that they ran in an
/// interpreter that others use after them. What is not known to be harmless counts as not plain.
/// </summary>
internal static class PlainScript
{
    // Ways from a value to the objects that all values share.
    private static readonly FrozenSet<string> Forbidden = FrozenSet.Create("__proto__", "constructor", "prototype");

    // What turns an object into a primitive: set to another function, it may call itself.
    private static readonly FrozenSet<string> Conversions = FrozenSet.Create("toString", "valueOf", "toJSON");

    private static readonly FrozenSet<string> Names = FrozenSet.Create(
        "variables", "args", "undefined", "NaN", "Infinity");

    private static readonly FrozenSet<string> Callable = FrozenSet.Create(
        "Number", "String", "Boolean", "parseInt", "parseFloat", "isNaN", "isFinite");

    // They read what they are called on, and call nothing that they are given.
    private static readonly FrozenSet<string> Methods = FrozenSet.Create(
        "toString", "toFixed", "toUpperCase", "toLowerCase", "trim", "trimStart", "trimEnd", "includes", "indexOf",
        "lastIndexOf", "startsWith", "endsWith", "slice", "substring", "split", "join", "concat", "charAt", "at",
        "padStart", "padEnd", "repeat");

    private static readonly FrozenSet<string> MathFunctions = FrozenSet.Create(
        "abs", "ceil", "floor", "round", "trunc", "min", "max", "pow", "sqrt", "sign");

    public static bool Is(Script script) => script.Body.All(IsPlain);

    private static bool IsPlain(Node? node) => node switch
    {
        RegExpLiteral => false,
        null or Acornima.Ast.Literal => true,
        Identifier name => Names.Contains(name.Name),
        ExpressionStatement statement => IsPlain(statement.Expression),
        ReturnStatement statement => IsPlain(statement.Argument),
        ChainExpression chain => IsPlain(chain.Expression),
        ParenthesizedExpression inner => IsPlain(inner.Expression),
        BinaryExpression pair => IsPlain(pair.Left) && IsPlain(pair.Right),
        UpdateExpression => false,
        UnaryExpression { Operator: not Operator.Delete } one => IsPlain(one.Argument),
        ConditionalExpression choice => IsPlain(choice.Test) && IsPlain(choice.Consequent) && IsPlain(choice.Alternate),
        TemplateLiteral template => template.Expressions.All(IsPlain),
        ArrayExpression array => array.Elements.All(IsPlain),
        ObjectExpression made => made.Properties.All(IsPlainMember),
        MemberExpression member => IsPlain(member.Object) && IsPlainName(member),
        AssignmentExpression assignment => IsVariable(assignment.Left) && IsPlain(assignment.Right),
        CallExpression call => IsPlainCall(call.Callee) && call.Arguments.All(IsPlain),
        _ => false,
    };

    private static bool IsPlainMember(Node node) => node is ObjectProperty
    {
        Computed: false, Kind: PropertyKind.Init, Method: false, Key: Identifier or StringLiteral or NumericLiteral,
    } property && NameOf(property.Key) is var name && !Forbidden.Contains(name) && !Conversions.Contains(name)
        && IsPlain(property.Value);

    private static bool IsPlainName(MemberExpression member) => member.Property switch
    {
        Identifier name when !member.Computed => !Forbidden.Contains(name.Name),
        StringLiteral name => !Forbidden.Contains(name.Value),
        NumericLiteral => true,
        _ => false,
    };

    private static bool IsVariable(Node target) =>
        target is MemberExpression { Computed: false, Object: Identifier { Name: "variables" } } member
        && IsPlainName(member) && !Conversions.Contains(NameOf(member.Property));

    private static bool IsPlainCall(Node callee) => callee switch
    {
        Identifier name => Callable.Contains(name.Name) || IsOfTheEngine(name.Name),
        MemberExpression { Computed: false, Object: Identifier { Name: "Math" }, Property: Identifier function } =>
            MathFunctions.Contains(function.Name),
        MemberExpression { Computed: false, Object: Identifier { Name: "JSON" }, Property: Identifier function } =>
            function.Name is "parse" or "stringify",
        MemberExpression { Computed: false, Property: Identifier method } member =>
            Methods.Contains(method.Name) && IsPlain(member.Object),
        _ => false,
    };

    // Its own functions, and the accessors named after variables, inputs and outputs.
    private static bool IsOfTheEngine(string name) =>
        ScriptFunctions.Names.Contains(name)
        || (name.Length > 3 && (name.StartsWith("get", StringComparison.Ordinal)
            || name.StartsWith("set", StringComparison.Ordinal)));

    private static string NameOf(Node key) => key switch
    {
        Identifier name => name.Name,
        StringLiteral text => text.Value,
        _ => string.Empty,
    };
}
