namespace RepairWorkflows.Engine.Activities;

/// <summary>Names an activity type for definitions and the designer.</summary>
/// <param name="prefix">First part of the type name, <c>Elsa</c>.</param>
/// <param name="name">Second part, <c>Delay</c>: the definition says <c>Elsa.Delay</c>.</param>
/// <param name="category">Where the designer's palette lists it.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ActivityAttribute(string prefix, string name, string category) : Attribute
{
    /// <summary>The type as definitions name it.</summary>
    public string TypeName { get; } = $"{prefix}.{name}";

    /// <summary>Where the designer's palette lists it.</summary>
    public string Category { get; } = category;

    /// <summary>Whether it may start workflows, or run in the background.</summary>
    public ActivityKind Kind { get; set; }

    /// <summary>What the designer calls it; the name when empty.</summary>
    public string? DisplayName { get; set; }

    /// <summary>What the designer says about it.</summary>
    public string? Description { get; set; }

    /// <summary>False for one that no palette shows, though definitions may have it. True unless set.</summary>
    public bool IsBrowsable { get; set; } = true;
}

/// <summary>What a type of activities may be used for, beside running in its turn.</summary>
public enum ActivityKind
{
    /// <summary>Nothing else.</summary>
    Action,

    /// <summary>It may start workflows.</summary>
    Trigger,

    /// <summary>It always runs in the background.</summary>
    Job,

    /// <summary>It runs in the background where the definition says so.</summary>
    Task,
}

/// <summary>
/// Describes an input to the designer. A plain member that the designer should offer has one; an <see cref="Input{T}"/>
/// is offered without.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class InputAttribute : Attribute
{
    /// <summary>What the designer calls it; the property's name when empty.</summary>
    public string? DisplayName { get; set; }

    /// <summary>What the designer says about it.</summary>
    public string? Description { get; set; }

    /// <summary>In which editor, of <see cref="InputUIHints"/>; what suits the type unless set.</summary>
    public string? UIHint { get; set; }

    /// <summary>Under which heading; under none unless set.</summary>
    public string? Category { get; set; }

    /// <summary>The language of a fresh value; what suits the editor unless set.</summary>
    public string? DefaultSyntax { get; set; }

    /// <summary>The words to choose from, for the editors that offer a choice. None unless set.</summary>
    public string[] Options { get; set; } = [];

    /// <summary>
    /// The name of a list of words that the host knows and that may change while it runs. None unless set.
    /// </summary>
    public string? OptionsFrom { get; set; }

    /// <summary>False when the activity evaluates the input itself, in its own time. True unless set.</summary>
    public bool AutoEvaluate { get; set; } = true;

    /// <summary>True for a secret: no journal keeps its value, whatever a definition says. False unless set.</summary>
    public bool IsSensitive { get; set; }
}

/// <summary>Describes an output to the designer.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OutputAttribute : Attribute
{
    /// <summary>What the designer calls it; the property's name when empty.</summary>
    public string? DisplayName { get; set; }

    /// <summary>What the designer says about it.</summary>
    public string? Description { get; set; }
}

/// <summary>The outcomes of an activity: its ports in a flowchart.</summary>
/// <param name="outcomes">Their names; connections start from them.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class FlowNodeAttribute(params string[] outcomes) : Attribute
{
    /// <summary>Their names.</summary>
    public IReadOnlyList<string> Outcomes { get; } = outcomes;

    /// <summary>Those among them that are given while the step goes on, or never.</summary>
    public string[] Meanwhile { get; set; } = [];
}
