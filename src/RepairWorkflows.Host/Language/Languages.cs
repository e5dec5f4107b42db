using System.Globalization;
using Microsoft.AspNetCore.Localization;
using RepairWorkflows.Repairs.Texts;

namespace RepairWorkflows.Host.Language;

/// <summary>
/// The languages the product speaks, and how a request chooses one: by cookie, else by Accept-Language.
/// </summary>
internal static class Languages
{
    private static readonly CultureInfo[] All = [.. LanguageChoice.All.Select(word => new CultureInfo(word))];

    /// <summary>Adds texts and the choice of a language.</summary>
    public static IServiceCollection AddLanguages(this IServiceCollection services)
    {
        services.AddLocalization();
        services.Configure<RequestLocalizationOptions>(options =>
        {
            options.DefaultRequestCulture = new RequestCulture(LanguageChoice.English);
            options.SupportedCultures = All;
            options.SupportedUICultures = All;
            options.ApplyCurrentCultureToResponseHeaders = true;
            options.RequestCultureProviders =
                [new CustomRequestCultureProvider(FromCookie), new AcceptLanguageHeaderRequestCultureProvider()];
        });
        return services;
    }

    private static Task<ProviderCultureResult?> FromCookie(HttpContext context) => Task.FromResult(
        context.Request.Cookies[LanguageChoice.CookieName] is { } chosen && LanguageChoice.All.Contains(chosen)
            ? new ProviderCultureResult(chosen) : null);
}
