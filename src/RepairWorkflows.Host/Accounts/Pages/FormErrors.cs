using Microsoft.Extensions.Localization;
using RepairWorkflows.Engine;
using RepairWorkflows.Host.Language;

namespace RepairWorkflows.Host.Accounts.Pages;

/// <summary>Says on a page why a form was refused.</summary>
internal static class FormErrors
{
    /// <summary>One sentence a bad field, or the rule's.</summary>
    public static IReadOnlyList<string> Of(CodedException failure, IStringLocalizer<HostTexts> texts) =>
        failure is InvalidRequestException invalid
            ? [.. invalid.Fields.Select(error => Or(
                texts[$"{error.Field}.{error.Code}"], Or(texts[$"error.{error.Code}"], error.Message)))]
            : [Or(texts[$"error.{failure.Code}"], failure.Message)];

    private static string Or(LocalizedString text, string otherwise) => text.ResourceNotFound ? otherwise : text.Value;
}
