namespace RepairWorkflows.Persistence.Statements;

/// <summary>
/// A statement both databases understand, with parameters <c>$1</c>, <c>$2</c> …. One object for the life of the
/// process: connections keep it prepared.
/// </summary>
internal sealed class Statement(string text, params ParameterKind[] parameters)
{
    public string Text { get; } = text;

    public ParameterKind[] Parameters { get; } = parameters;

    /// <summary>What it means when the statement changes no row; then nothing at all is written.</summary>
    public Otherwise Otherwise { get; init; }

    /// <summary>Whether the rows it changes are told to who writes.</summary>
    public bool IsCounted { get; init; }

    /// <summary>The statement with its values, in the order of its parameters.</summary>
    public Call With(params object?[] values) => new(this, values);
}

/// <summary>A statement to be run.</summary>
internal readonly record struct Call(Statement Statement, object?[] Values);

/// <summary>What the .NET value of a parameter is, and so its type in the database.</summary>
internal enum ParameterKind
{
    Text,
    Integer,
    Long,
    Flag,
    Instant,
    Span,
    Day,
    Id,
    Blob,
}

/// <summary>What a write means that finds no row.</summary>
internal enum Otherwise
{
    /// <summary>Nothing: that is allowed.</summary>
    Nothing,

    /// <summary>Another writer was faster.</summary>
    Conflict,

    /// <summary>The command was carried out before.</summary>
    Duplicate,

    /// <summary>An instance runs that the new one may not run beside.</summary>
    Refused,
}
