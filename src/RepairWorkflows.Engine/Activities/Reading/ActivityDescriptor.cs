using System.Reflection;
using System.Text.Json;

namespace RepairWorkflows.Engine.Activities.Reading;

/// <summary>What the engine knows about an activity type: its name, and how its members are read.</summary>
public sealed class ActivityDescriptor
{
    private readonly PropertyInfo[] _properties;

    internal ActivityDescriptor(Type type)
    {
        ActivityType = type;
        Attribute = type.GetCustomAttribute<ActivityAttribute>()
            ?? throw new ArgumentException($"{type} has no [Activity] attribute.", nameof(type));
        Outcomes = type.GetCustomAttribute<FlowNodeAttribute>()?.Outcomes ?? ["Done"];
        _properties = [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(IsMember)];
    }

    /// <summary>The class.</summary>
    public Type ActivityType { get; }

    /// <summary>Name, category, texts.</summary>
    public ActivityAttribute Attribute { get; }

    /// <summary>The ports that connections start from.</summary>
    public IReadOnlyList<string> Outcomes { get; }

    /// <summary>The members that a definition may give, by property.</summary>
    internal IReadOnlyList<PropertyInfo> Members => _properties;

    /// <summary>The member's name on the wire.</summary>
    internal static string WireName(PropertyInfo property) => JsonNamingPolicy.CamelCase.ConvertName(property.Name);

    private static bool IsMember(PropertyInfo property) =>
        property.CanWrite && property.DeclaringType != typeof(Activity);
}
