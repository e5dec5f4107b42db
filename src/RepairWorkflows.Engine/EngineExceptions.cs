using System.Text.Json.Serialization;

namespace RepairWorkflows.Engine;

/// <summary>A failure with a stable code that clients may act on.</summary>
/// <param name="code">The code, <c>area.what-happened</c>.</param>
/// <param name="message">What happened, for people.</param>
/// <param name="innerException">What broke underneath; null when nothing did.</param>
public abstract class CodedException(string code, string message, Exception? innerException = null)
    : Exception(message, innerException)
{
    /// <summary>The code: declared once, never reused.</summary>
    public string Code { get; } = code;
}

/// <summary>A rule refuses what was asked. 409.</summary>
public sealed class RuleViolationException(string code, string message) : CodedException(code, message);

/// <summary>What was asked about does not exist. 404.</summary>
public sealed class NotFoundException(string code, string message) : CodedException(code, message);

/// <summary>What was sent has the wrong shape. 400, with every bad field named.</summary>
public sealed class InvalidRequestException(string code, string message, IReadOnlyList<FieldError> fields)
    : CodedException(code, message)
{
    /// <summary>Every field that is wrong, and how.</summary>
    public IReadOnlyList<FieldError> Fields { get; } = fields;
}

/// <summary>What is wrong with one field.</summary>
/// <param name="Field">Its name as the sender knows it.</param>
/// <param name="Code">The code, <c>field.what-is-wrong</c>.</param>
/// <param name="Message">What is wrong, for people.</param>
public sealed record FieldError(string Field, string Code, string Message)
{
    /// <summary>The activity it lies in, where it lies in a definition's drawing.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ActivityId { get; init; }

    /// <summary>That activity's name; null when it has none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ActivityName { get; init; }
}

/// <summary>Two writers met; the loser reads again and tries again. 409 when it keeps losing.</summary>
public sealed class ConcurrencyConflictException(
    string message) : CodedException(EngineErrors.ConcurrencyConflict, message);

/// <summary>A command with this key has been carried out before: its first answer is the answer.</summary>
public sealed class DuplicateCommandException(string message) : CodedException(EngineErrors.DuplicateCommand, message);

/// <summary>The definition's activation strategy allows no other instance beside those that run. 409.</summary>
public sealed class ActivationRefusedException(
    string message) : CodedException(EngineErrors.ActivationRefused, message);
