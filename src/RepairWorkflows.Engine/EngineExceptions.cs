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

    /// <summary>
    /// Which of the code's texts says it in the language of whoever asked: the word behind <c>error.{code}.</c>; null
    /// for the text that the code itself has.
    /// </summary>
    public string? Reason { get; init; }

    /// <summary>What stands in the places of that text.</summary>
    public IReadOnlyList<object> Values { get; init; } = [];
}

/// <summary>A rule refuses what was asked. 409.</summary>
public sealed class RuleViolationException(string code, string message) : CodedException(code, message)
{
    /// <summary>A definition, or a version of it, cannot be removed: its instances belong to cases.</summary>
    public static RuleViolationException OfDomainState() =>
        new(
            EngineErrors.InstanceHasDomainState,
            "Instances of this definition belong to cases: their record is kept, and so is what they ran.")
        {
            Reason = "definition",
        };
}

/// <summary>The definition is read-only: nobody changes it through the management API. 403.</summary>
public sealed class ReadOnlyException : CodedException
{
    /// <summary>Made with the definition's id.</summary>
    public ReadOnlyException(string definitionId)
        : base(EngineErrors.DefinitionReadOnly, $"Workflow definition {definitionId} is read-only.")
    {
        Reason = "id";
        Values = [definitionId];
    }
}

/// <summary>What was sent has the wrong shape. 400, with every bad field named.</summary>
public sealed class InvalidRequestException(string code, string message, IReadOnlyList<FieldError> fields)
    : CodedException(code, message)
{
    /// <summary>Every field that is wrong, and how.</summary>
    public IReadOnlyList<FieldError> Fields { get; } = fields;

    /// <summary>A definition cannot be run for one mistake alone.</summary>
    public static InvalidRequestException InDefinition(FieldError mistake)
    {
        ArgumentNullException.ThrowIfNull(mistake);
        return new(EngineErrors.DefinitionInvalid, mistake.Message, [mistake]);
    }
}

/// <summary>What is wrong with one field.</summary>
/// <param name="Field">Its name as the sender knows it.</param>
/// <param name="Code">The code, <c>field.what-is-wrong</c>.</param>
/// <param name="Message">What is wrong, for people.</param>
public sealed record FieldError(string Field, string Code, string Message)
{
    /// <inheritdoc cref="CodedException.Reason"/>
    [JsonIgnore]
    public string? Reason { get; init; }

    /// <inheritdoc cref="CodedException.Values"/>
    [JsonIgnore]
    public IReadOnlyList<object> Values { get; init; } = [];

    /// <summary>The file it lies in, where several came together.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? File { get; init; }

    /// <summary>The activity it lies in, where it lies in a definition's drawing.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ActivityId { get; init; }

    /// <summary>That activity's name; null when it has none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ActivityName { get; init; }
}

/// <summary>A step cannot do what its definition, or what it was given, asks of it: an incident.</summary>
public sealed class ActivityFailedException(string message) : CodedException(EngineErrors.ActivityFailed, message);

/// <summary>A step of a case runs in an instance that belongs to none: an incident.</summary>
/// <param name="companion">The domain state that it works on.</param>
public sealed class CompanionMissingException(Type companion)
    : CodedException(EngineErrors.CompanionMissing, $"The step works on a {companion.Name}, and there is none here.");

/// <summary>Two writers met; the loser reads again and tries again. 409 when it keeps losing.</summary>
public sealed class ConcurrencyConflictException(
    string message) : CodedException(EngineErrors.ConcurrencyConflict, message);

/// <summary>A command with this key has been carried out before: its first answer is the answer.</summary>
public sealed class DuplicateCommandException(string message) : CodedException(EngineErrors.DuplicateCommand, message);

/// <summary>The definition's activation strategy allows no other instance beside those that run. 409.</summary>
public sealed class ActivationRefusedException(
    string message) : CodedException(EngineErrors.ActivationRefused, message);

/// <summary>A step that is only tried out would send a request: an incident of the trial.</summary>
public sealed class TrialSendsNothingException() : CodedException(
    EngineErrors.TrialSendsNothing, "The step would send an HTTP request now; a trial sends none.");
