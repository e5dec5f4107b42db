using RepairWorkflows.Engine.Definitions;
using RepairWorkflows.Engine.Expressions;

namespace RepairWorkflows.Engine.Execution;

/// <summary>A variable of one execution.</summary>
internal sealed class VariableSlot
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>What values are converted to when an activity writes them; null takes them as they are.</summary>
    public Type? Type { get; init; }

    public object? Value { get; set; }

    /// <summary>Whether the value survives a rest.</summary>
    public bool IsPersistent { get; init; }

    /// <summary>Whether objects and lists come back as they were, where its type says nothing.</summary>
    public bool KeepsObjects { get; init; }

    /// <summary>Whether it is declared in the definition, so that a rest brings back its default.</summary>
    public bool IsDeclared { get; init; }

    /// <summary>Whether a script made it: scripts reach it with <c>getVariable</c> alone.</summary>
    public bool IsMadeByScript => !IsDeclared && !IsPersistent;

    public static VariableSlot Declare(WorkflowVariable variable)
    {
        // A default that cannot be read leaves the variable without one, however strict conversions are otherwise.
        TryReadDefault(variable, out var value);
        return new VariableSlot
        {
            Id = variable.Id,
            Name = variable.Name,
            Type = variable.Type,
            Value = value,
            IsPersistent = variable.IsPersistent,
            KeepsObjects = variable.KeepsObjects,
            IsDeclared = true,
        };
    }

    /// <summary>The value that a variable begins with; false when its default is none of its type.</summary>
    public static bool TryReadDefault(WorkflowVariable variable, out object? value)
    {
        value = null;
        if (string.IsNullOrWhiteSpace(variable.Default))
        {
            return true;
        }

        try
        {
            value = ValueConversion.Convert(variable.Default, variable.Type);
            return true;
        }
        catch (TypeConversionException)
        {
            return false;
        }
    }
}
