using RepairWorkflows.Engine.Definitions;

namespace RepairWorkflows.Engine.Activities;

/// <summary>An activity's input: an expression that is evaluated before each run of the activity.</summary>
public abstract class Input
{
    private protected Input(Expression? expression, Type valueType)
    {
        Expression = expression;
        ValueType = valueType;
    }

    /// <summary>How the value comes about; null when the definition gives none, and the default holds.</summary>
    public Expression? Expression { get; }

    /// <summary>What the value is converted to.</summary>
    public Type ValueType { get; }

    /// <summary>The value when the definition gives none.</summary>
    public abstract object? DefaultValue { get; }

    /// <summary>The member's name with a capital, as it stands in the journal. Set by the reader.</summary>
    public string Name { get; internal set; } = string.Empty;

    /// <summary>What its author says of it; null when nothing. Set by the reader.</summary>
    public InputAttribute? Described { get; internal set; }

    /// <summary>Whether the executor evaluates it before each run. Set by the reader.</summary>
    internal bool IsAutoEvaluated { get; set; } = true;

    /// <summary>Whether no journal ever keeps its value. Set by the reader.</summary>
    internal bool IsSensitive { get; set; }

    /// <summary>Position among the activity's inputs. Set by the reader.</summary>
    internal int Slot { get; set; } = -1;
}

/// <inheritdoc/>
/// <typeparam name="T">What the value is converted to.</typeparam>
public sealed class Input<T> : Input
{
    /// <summary>An input with a default and no expression.</summary>
    public Input(T defaultValue)
        : base(null, typeof(T)) => Default = defaultValue;

    /// <summary>An input that is evaluated.</summary>
    public Input(Expression expression)
        : base(expression, typeof(T))
    {
    }

    /// <summary>The value when there is no expression.</summary>
    public T? Default { get; }

    /// <inheritdoc/>
    public override object? DefaultValue => Default;

    /// <summary>Lets a default be written as a plain value.</summary>
    public static implicit operator Input<T>(T value) => new(value);
}
