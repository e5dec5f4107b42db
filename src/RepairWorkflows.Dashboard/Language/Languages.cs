using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using RepairWorkflows.Repairs.Texts;

namespace RepairWorkflows.Dashboard.Language;

/// <summary>
/// The languages there are, and which one a request gets; the host's own pages and its API ask here too.
/// </summary>
public static class Languages
{
    /// <summary>Chinese, the default.</summary>
    public static CultureInfo Chinese { get; } = CultureInfo.GetCultureInfo("zh-CN");

    /// <summary>English.</summary>
    public static CultureInfo English { get; } = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>
    /// The language for a word such as <c>zh</c> or <c>en-US</c>; null when there is no such language.
    /// </summary>
    public static CultureInfo? Find(string? word) => word?.Split('-')[0].ToLowerInvariant() switch
    {
        LanguageChoice.Chinese => Chinese,
        LanguageChoice.English => English,
        _ => null,
    };

    /// <summary>What the user chose, else what the browser prefers, else Chinese.</summary>
    public static CultureInfo For(HttpRequest request)
    {
        if (Find(request.Cookies[LanguageChoice.CookieName]) is { } chosen)
        {
            return chosen;
        }

        var preferred = StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptLanguage, out var listed)
            ? listed
            : [];
        return preferred
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => Find(language.Value.Value))
            .FirstOrDefault(language => language is not null) ?? Chinese;
    }
}
