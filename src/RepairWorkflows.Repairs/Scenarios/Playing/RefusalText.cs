using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Texts;

namespace RepairWorkflows.Repairs.Scenarios.Playing;

/// <summary>Says what an act was refused with.</summary>
internal static class RefusalText
{
    /// <summary>The code, its text, and the fields that are to blame.</summary>
    public static string Of(CodedException refused)
    {
        var fields = refused is InvalidRequestException invalid
            ? invalid.Fields.Select(
                field => $"{RepairTexts.Get($"field.{field.Field}")}: {field.Message} ({field.Code})")
            : [];
        return string.Join(' ', fields.Prepend($"{refused.Code}: {refused.Message}"));
    }

    /// <summary>Whether that is what was expected: the code itself, or that of a field.</summary>
    public static bool Is(CodedException refused, string code) => refused.Code == code
        || (refused is InvalidRequestException invalid && invalid.Fields.Any(field => field.Code == code));
}
