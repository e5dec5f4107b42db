using System.Globalization;
using Microsoft.Extensions.Localization;
using RepairWorkflows.Engine;
using RepairWorkflows.Host.Language;
using RepairWorkflows.Repairs.Texts;

namespace RepairWorkflows.Host.Api.Problems;

/// <summary>Says in the language of the request what was refused, and why.</summary>
/// <remarks>
/// A failure or a field's error with a reason has its text under <c>error.{code}.{reason}</c>, one without under
/// <c>error.{code}</c>, each with places for its values; where there is none, it says what it says itself.
/// </remarks>
internal sealed class ProblemTexts(IStringLocalizer<HostTexts> texts)
{
    /// <summary>What answers with a status are called.</summary>
    public string TitleOf(int status) => Find($"status.{status}", []) ?? texts["status.other"];

    /// <summary>What happened.</summary>
    public string? Say(Problem problem) =>
        Find(problem.Code, problem.Reason, problem.Values)
        ?? Find($"error.{problem.Code}", [])
        ?? SayOfDomain(problem)
        ?? problem.Message;

    /// <summary>
    /// The error in words, after the file it lies in. Those of forms, of which there is nothing here, come with theirs.
    /// </summary>
    public FieldError Say(FieldError error)
    {
        var message = Find(error.Code, error.Reason, error.Values)
            ?? Find($"{error.Field}.{error.Code}", [])
            ?? Find($"error.{error.Code}", error.Values)
            ?? error.Message;
        return error with { Message = error.File is { } file ? $"{file}: {message}" : message };
    }

    private static string? SayOfDomain(Problem problem) =>
        problem.Reason is { } reason && RepairTexts.Find($"error.{problem.Code}.{reason}") is { } text
            ? string.Format(CultureInfo.CurrentCulture, text, [.. problem.Values])
            : RepairTexts.Find($"error.{problem.Code}");

    private string? Find(string code, string? reason, IReadOnlyList<object> values) =>
        reason is null ? null : Find($"error.{code}.{reason}", values);

    // Without values nothing is filled in: the name of a field is the sender's, and may have braces.
    private string? Find(string key, IReadOnlyList<object> values) =>
        (values.Count == 0 ? texts[key] : texts[key, [.. values]]) is { ResourceNotFound: false, Value: var text }
            ? text
            : null;
}
