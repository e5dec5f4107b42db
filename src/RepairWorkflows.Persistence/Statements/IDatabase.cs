using System.Data.Common;

namespace RepairWorkflows.Persistence.Statements;

/// <summary>One database as the stores see it: statements go in whole lists, never one by one.</summary>
internal interface IDatabase
{
    /// <summary>Where the two databases differ in words.</summary>
    Dialect Dialect { get; }

    /// <summary>Whether other processes may be using it at the same time.</summary>
    bool IsShared { get; }

    /// <summary>Runs the statements in one transaction, durable when this returns.</summary>
    /// <returns>How many rows the counted ones changed.</returns>
    /// <exception cref="Engine.ConcurrencyConflictException">
    /// A statement that must change a row changed none.
    /// </exception>
    /// <exception cref="Engine.DuplicateCommandException">Likewise.</exception>
    /// <exception cref="Engine.ActivationRefusedException">Likewise.</exception>
    /// <exception cref="OperationCanceledException">Canceled in time: nothing was written.</exception>
    Task<int> WriteAsync(IReadOnlyList<Call> calls, CancellationToken cancellationToken);

    /// <summary>
    /// Takes the next number of a day and runs the statements that are made with it, in one transaction: durable when
    /// this returns. The number may be guessed: <paramref name="rest"/> is called once at most, and a wrong guess is a
    /// conflict.
    /// </summary>
    /// <inheritdoc cref="WriteAsync"/>
    Task<int> WriteNumberedAsync(
        DateOnly day, Func<int, IReadOnlyList<Call>> rest, CancellationToken cancellationToken);

    /// <summary>Runs one statement that changes rows and returns them, durable when this returns.</summary>
    Task<IReadOnlyList<T>> ChangeAsync<T>(Call call, Func<DbDataReader, T> read, CancellationToken cancellationToken);

    /// <summary>Runs statements that share <paramref name="values"/>; one result set each, in one round trip.</summary>
    Task<T> ReadAsync<T>(
        Query query, object?[] values, Func<DbDataReader, Task<T>> read, CancellationToken cancellationToken);
}

/// <summary>Statements that are read together.</summary>
internal sealed class Query(ParameterKind[] parameters, params string[] statements)
{
    public ParameterKind[] Parameters { get; } = parameters;

    public IReadOnlyList<string> Statements { get; } = statements;

    /// <summary>All of it as one text, for SQLite.</summary>
    public Statement Joined { get; } = new(string.Join(";\n", statements), parameters);
}

/// <summary>Where the two databases differ in words.</summary>
/// <param name="Now">The instant that decides what is due; parameter <c>$1</c> is <see cref="Clock"/>.</param>
/// <param name="ThisMoment">The instant at which a statement itself runs, likewise.</param>
/// <param name="SkipLocked">Passes over rows that another taker holds.</param>
/// <param name="Clock">The value of <c>$1</c>: null when the database's own clock decides.</param>
internal sealed record Dialect(string Now, string ThisMoment, string SkipLocked, Func<DateTimeOffset?> Clock);
