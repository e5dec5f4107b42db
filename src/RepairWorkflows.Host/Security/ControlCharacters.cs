using Microsoft.Extensions.Localization;
using RepairWorkflows.Engine;
using RepairWorkflows.Host.Language;
using RepairWorkflows.Repairs;

namespace RepairWorkflows.Host.Security;

/// <summary>
/// Refuses addresses with control characters in path or query: nothing we keep has any there, and a store that was
/// asked for U+0000 would break.
/// </summary>
internal static class ControlCharacters
{
    /// <summary>Adds the check; below the answers for failures.</summary>
    public static void RefuseControlCharacters(this WebApplication app) => app.Use((context, next) =>
    {
        Check(context.Request, context.RequestServices.GetRequiredService<IStringLocalizer<HostTexts>>());
        return next(context);
    });

    private static void Check(HttpRequest request, IStringLocalizer<HostTexts> texts)
    {
        List<string> bad = [.. request.Query
            .Where(parameter => Has(parameter.Key) || parameter.Value.Any(Has))
            .Select(parameter => string.Concat(parameter.Key.Where(character => !char.IsControl(character))))];
        if (Has(request.Path.Value))
        {
            bad.Insert(0, "path");
        }

        if (bad.Count > 0)
        {
            throw new InvalidRequestException(
                RepairErrors.RequestMalformed, "The address has control characters.",
                [.. bad.Select(name => new FieldError(
                    name, RepairErrors.FieldMalformed, texts[RepairErrors.FieldMalformed, name]))]);
        }
    }

    private static bool Has(string? text) => text?.Any(char.IsControl) == true;
}
