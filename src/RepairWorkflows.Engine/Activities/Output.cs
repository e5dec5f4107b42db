namespace RepairWorkflows.Engine.Activities;

/// <summary>An activity's output, possibly bound to a variable or to an output of the workflow.</summary>
public abstract class Output
{
    private protected Output(string? target) => Target = target;

    /// <summary>
    /// The id of a variable or the name of a workflow output that takes the value; null when unbound.
    /// </summary>
    public string? Target { get; }

    /// <summary>The member's name with a capital, as it stands in the journal. Set by the reader.</summary>
    public string Name { get; internal set; } = string.Empty;

    /// <summary>What the target gets the value as; null as it is.</summary>
    internal Type? HandedOnAs { get; init; }
}

/// <inheritdoc/>
/// <typeparam name="T">The value's type.</typeparam>
public sealed class Output<T> : Output
{
    /// <summary>An output that nothing takes.</summary>
    public Output()
        : base(null)
    {
    }

    /// <summary>An output bound to <paramref name="target"/>.</summary>
    public Output(string? target)
        : base(target)
    {
    }
}
