using System.Reflection;
using RepairWorkflows.Engine.Definitions.Json;

namespace RepairWorkflows.Engine.Activities.Reading;

/// <summary>What a designer needs to know of an output.</summary>
public sealed class OutputDescriptor
{
    private readonly PropertyInfo _property;

    internal OutputDescriptor(PropertyInfo property)
    {
        _property = property;
        Attribute = property.GetCustomAttribute<OutputAttribute>() ?? new OutputAttribute();
        var type = property.PropertyType.GetGenericArguments()[0];
        TypeName = TypeAliases.NameOf(Nullable.GetUnderlyingType(type) ?? type) ?? "Object";
    }

    /// <summary>The property's name; on the wire it begins small.</summary>
    public string Name => _property.Name;

    /// <summary>The class that declares it: activities that inherit it share its texts.</summary>
    public Type DeclaringType => _property.DeclaringType!;

    /// <summary>What its author says of it.</summary>
    public OutputAttribute Attribute { get; }

    /// <summary>The type as definitions name it.</summary>
    public string TypeName { get; }
}
