namespace RepairWorkflows.Engine.Definitions;

/// <summary>What of its steps' values a journal keeps, as far as a step or a workflow says so.</summary>
internal sealed record LogPersistence
{
    /// <summary>For whatever has no wish of its own; null for none.</summary>
    public PersistenceWish? Default { get; init; }

    /// <summary>For what a step notes about itself; null for none.</summary>
    public PersistenceWish? InternalState { get; init; }

    /// <summary>By the input's name, whatever its case.</summary>
    public required IReadOnlyDictionary<string, PersistenceWish> Inputs { get; init; }

    /// <summary>By the output's name, whatever its case.</summary>
    public required IReadOnlyDictionary<string, PersistenceWish> Outputs { get; init; }

    /// <summary>All of them.</summary>
    public IEnumerable<PersistenceWish> Wishes =>
        [.. new[] { Default, InternalState }.OfType<PersistenceWish>(), .. Inputs.Values, .. Outputs.Values];
}

/// <summary>One wish: a mode, or an expression that gives one. Told apart by identity.</summary>
internal sealed class PersistenceWish(LogPersistenceMode mode, Expression? expression)
{
    public LogPersistenceMode Mode => mode;

    /// <summary>Asked before each run of a step; null where <see cref="Mode"/> holds.</summary>
    public Expression? Expression => expression;
}

/// <summary>Whether a journal keeps a value.</summary>
internal enum LogPersistenceMode
{
    /// <summary>As whatever is around it says.</summary>
    Inherit,

    /// <summary>It does.</summary>
    Include,

    /// <summary>It does not.</summary>
    Exclude,
}
