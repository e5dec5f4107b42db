using RepairWorkflows.Dashboard.Language;
using RepairWorkflows.Engine;

namespace RepairWorkflows.Dashboard.Messages;

/// <summary>Why something was not done, in words for the user.</summary>
/// <param name="Code">The stable code.</param>
/// <param name="Text">What the user reads.</param>
/// <param name="Fields">What is wrong with which field; empty when it is not about fields.</param>
internal sealed record Refusal(string Code, string Text, IReadOnlyList<FieldError> Fields)
{
    /// <summary>The code of whatever has none of its own.</summary>
    public const string Unexpected = "unexpected";

    /// <summary>Says what an exception means. The product's own message wins where we have no better words.</summary>
    public static Refusal From(Exception exception, Words words) => exception switch
    {
        InvalidRequestException invalid => new(invalid.Code, Say(invalid, words), invalid.Fields),
        CodedException coded => new(coded.Code, Say(coded, words), []),
        _ => new(Unexpected, words["error.unexpected"], []),
    };

    /// <summary>What is wrong with a field, in words.</summary>
    public static string Say(FieldError error, Words words) =>
        string.IsNullOrWhiteSpace(error.Message) ? words.Of("error", error.Code) : error.Message;

    private static string Say(CodedException coded, Words words) =>
        coded.Reason is { } reason && words.Find($"error.{coded.Code}.{reason}") is { } told
            ? string.Format(words.Culture, told, [.. coded.Values])
            : words.Find($"error.{coded.Code}") ?? coded.Message;
}
