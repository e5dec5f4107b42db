namespace RepairWorkflows.Engine.Definitions;

/// <summary>
/// An object whose members nobody declared: from a script, from JSON, or a variable of type <c>JSON</c>. Apart from its
/// name in texts it is a dictionary like any other.
/// </summary>
public sealed class DynamicMap : Dictionary<string, object?>;
