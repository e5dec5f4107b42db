using System.Globalization;

namespace RepairWorkflows.Engine.Activities.Flowchart;

/// <summary>How flowcharts decide what runs next.</summary>
public sealed class FlowchartOptions
{
    /// <summary>The configuration section these are read from.</summary>
    public const string SectionName = "Flowchart";

    /// <summary>The property of an instance that chooses for it, before the host's option does.</summary>
    public const string PropertyName = "Flowchart:ExecutionMode";

    /// <summary>The mode of instances that do not choose their own; tokens unless set, as on Elsa's server.</summary>
    public FlowchartExecutionMode ExecutionMode { get; set; }

    /// <summary>
    /// The mode for an instance: what its property names (a mode's name in any case, or its number), else the host's.
    /// </summary>
    internal FlowchartExecutionMode For(object? property) =>
        Chosen(Convert.ToString(property, CultureInfo.InvariantCulture)) ?? Chosen($"{ExecutionMode}")
        ?? FlowchartExecutionMode.TokenBased;

    private static FlowchartExecutionMode? Chosen(string? name) =>
        Enum.TryParse<FlowchartExecutionMode>(name, ignoreCase: true, out var mode)
        && Enum.IsDefined(mode) && mode != FlowchartExecutionMode.Default
            ? mode
            : null;
}

/// <summary>The two ways in which a flowchart decides what runs next.</summary>
public enum FlowchartExecutionMode
{
    /// <summary>Leaves the choice to the host, and the host's to the engine: <see cref="TokenBased"/>.</summary>
    Default,

    /// <summary>
    /// By tokens: an arrow that is followed puts a token on its target, whose merge mode says whether it runs.
    /// </summary>
    TokenBased,

    /// <summary>
    /// By counting: a step runs when all steps before it have ended, those on ways not taken counting as ended.
    /// </summary>
    CounterBased,
}
