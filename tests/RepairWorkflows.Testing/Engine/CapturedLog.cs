using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace RepairWorkflows.Testing.Engine;

/// <summary>Keeps what was logged.</summary>
public sealed class CapturedLog : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<(int Id, LogLevel Level, string Text)> _lines = [];

    /// <summary>The texts logged as errors or worse, oldest first.</summary>
    public IReadOnlyList<string> Failures =>
        [.. _lines.Where(line => line.Level >= LogLevel.Error).Select(line => line.Text)];

    /// <summary>The texts logged under an event id, oldest first.</summary>
    public IReadOnlyList<string> Of(int eventId) =>
        [.. _lines.Where(line => line.Id == eventId).Select(line => line.Text)];

    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => this;

    /// <inheritdoc/>
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    /// <inheritdoc/>
    public bool IsEnabled(LogLevel logLevel) => true;

    /// <inheritdoc/>
    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception,
        Func<TState, Exception?, string> formatter) =>
        _lines.Enqueue((eventId.Id, logLevel, formatter(state, exception)));

    /// <inheritdoc/>
    public void Dispose()
    {
        // A restart of the engine disposes of its providers; what was logged stays.
    }
}
