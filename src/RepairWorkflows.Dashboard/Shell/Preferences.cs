using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using RepairWorkflows.Dashboard.Language;
using RepairWorkflows.Repairs.Texts;

namespace RepairWorkflows.Dashboard.Shell;

/// <summary>What a user chose for this browser: language and theme, kept in cookies for a year.</summary>
internal static class Preferences
{
    public const string Path = "/preferences";

    private const string ThemeCookie = "rw.theme";

    public static bool IsDark(HttpRequest request) => request.Cookies[ThemeCookie] == "dark";

    /// <summary>Where to go to change one preference and come back.</summary>
    public static string PathTo(string name, string value, string returnPath) =>
        $"{Path}?{name}={value}&return={Uri.EscapeDataString(returnPath)}";

    public static void MapPreferences(this IEndpointRouteBuilder routes) => routes
        .MapGet(Path, Change)
        .ExcludeFromDescription()
        .AllowAnonymous();

    private static RedirectHttpResult Change(HttpContext http, string? language, string? theme, string? @return)
    {
        if (Languages.Find(language) is { } culture)
        {
            Keep(http, LanguageChoice.CookieName, culture.TwoLetterISOLanguageName);
        }

        if (theme is "dark" or "light")
        {
            Keep(http, ThemeCookie, theme);
        }

        return TypedResults.LocalRedirect(IsLocal(@return) ? @return! : "~/");
    }

    private static void Keep(HttpContext http, string cookie, string value) => http.Response.Cookies.Append(
        cookie, value, new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            MaxAge = TimeSpan.FromDays(365),
            SameSite = SameSiteMode.Lax,
            Secure = http.Request.IsHttps,
        });

    // A path of this site and nothing else: "//elsewhere" and "/\elsewhere" lead away, and browsers drop tabs and line
    // ends before they look.
    private static bool IsLocal(string? path) =>
        path is ['/', ..] and not ['/', '/', ..]
        && !path.Any(character => character == '\\' || char.IsControl(character));
}
