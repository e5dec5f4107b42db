namespace RepairWorkflows.Engine.Definitions.Json;

/// <summary>The expression languages of the definition format, whether or not this engine speaks them.</summary>
internal static class ExpressionTypes
{
    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        "Literal", "Object", "Json", "Variable", "Input", "JavaScript", "Liquid", "CSharp", "Python", "Secret",
        "Delegate",
    };

    public static bool IsKnown(string type) => Known.Contains(type);
}
