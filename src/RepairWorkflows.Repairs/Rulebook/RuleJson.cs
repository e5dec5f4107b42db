using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Calendars;
using RepairWorkflows.Repairs.Texts;

namespace RepairWorkflows.Repairs.Rulebook;

/// <summary>Reads calendars and policies from JSON, and names the line of each mistake.</summary>
internal static class RuleJson
{
    /// <summary>Reads one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="type">What it is.</param>
    /// <param name="check">Finds what makes no sense in it, by place.</param>
    /// <param name="code">What it is refused with.</param>
    /// <exception cref="InvalidRequestException"><paramref name="code"/>; each bad place with its line.</exception>
    public static T Read<T>(string text, JsonTypeInfo<T> type, Func<T, IReadOnlyList<FieldError>> check, string code)
    {
        var read = Parse(text, type, code);
        return check(read) is { Count: > 0 } problems ? throw Refused(code, problems, text) : read;
    }

    /// <summary>Reads one of which only the members are checked yet.</summary>
    /// <exception cref="InvalidRequestException"><paramref name="code"/>; each bad place with its line.</exception>
    public static T Parse<T>(string text, JsonTypeInfo<T> type, string code)
    {
        T read;
        try
        {
            read = JsonSerializer.Deserialize(text, type) ?? throw new JsonException("null", "$", 0, 0);
        }
        catch (JsonException failure)
        {
            throw Refused(
                code,
                [
                    new($"line {failure.LineNumber + 1}", RepairErrors.FieldMalformed,
                        RepairTexts.Get($"error.{RepairErrors.FieldMalformed}")
                        + (failure.Path?.TrimStart('$', '.') is { Length: > 0 } path ? $" ({path})" : " ({ … })")),
                ]);
        }

        return MemberCheck.In(text, type) is { Count: > 0 } problems ? throw Refused(code, problems, text) : read;
    }

    /// <summary>A refusal with its places.</summary>
    public static InvalidRequestException Refused(string code, IReadOnlyList<FieldError> errors) =>
        new(code, RepairTexts.Get($"error.{code}"), errors);

    private static InvalidRequestException Refused(string code, IReadOnlyList<FieldError> problems, string text)
    {
        var lines = JsonLines.Of(text);
        return Refused(code, [.. problems.Select(problem => problem with { Field = lines.Say(problem.Field) })]);
    }
}
