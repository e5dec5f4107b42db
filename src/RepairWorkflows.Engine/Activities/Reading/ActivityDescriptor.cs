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
        var unset = (Activity)Activator.CreateInstance(type)!;
        IsTerminal = unset.IsTerminal;
        Inputs =
        [
            .. _properties.Where(InputDescriptor.IsOne)
                .Select(property => new InputDescriptor(property, property.GetValue(unset))),
        ];
        Outputs =
        [
            .. _properties.Where(property => property.PropertyType.IsSubclassOf(typeof(Output)))
                .Select(property => new OutputDescriptor(property)),
        ];
    }

    /// <summary>The class.</summary>
    public Type ActivityType { get; }

    /// <summary>Name, category, texts.</summary>
    public ActivityAttribute Attribute { get; }

    /// <summary>The ports that connections start from.</summary>
    public IReadOnlyList<string> Outcomes { get; }

    /// <summary>What a designer may set.</summary>
    public IReadOnlyList<InputDescriptor> Inputs { get; }

    /// <summary>What it gives.</summary>
    public IReadOnlyList<OutputDescriptor> Outputs { get; }

    /// <summary>Its members that hold one activity each, as <c>Then</c> and <c>Else</c> do.</summary>
    public IEnumerable<string> Slots =>
        _properties.Where(property => property.PropertyType == typeof(Activity)).Select(property => property.Name);

    /// <summary>Whether it holds activities to be drawn inside it.</summary>
    public bool IsContainer => _properties.Any(property => property.PropertyType == typeof(IReadOnlyList<Activity>));

    /// <summary>Whether nothing comes before it.</summary>
    public bool IsStart => ActivityType == typeof(Flowchart.Start);

    /// <summary>Whether nothing follows it.</summary>
    public bool IsTerminal { get; }

    /// <summary>The members that a definition may give, by property.</summary>
    internal IReadOnlyList<PropertyInfo> Members => _properties;

    /// <summary>The member's name on the wire.</summary>
    internal static string WireName(PropertyInfo property) => JsonNamingPolicy.CamelCase.ConvertName(property.Name);

    private static bool IsMember(PropertyInfo property) =>
        property.CanWrite && property.DeclaringType != typeof(Activity);
}
