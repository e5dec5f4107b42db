using System.Globalization;
using Microsoft.AspNetCore.Localization;

namespace RepairWorkflows.Host.Language;

/// <summary>
/// The languages the product speaks, and how a request chooses one: by cookie, else by Accept-Language.
/// </summary>
internal static class Languages
{
    // The dashboard's page of preferences sets it.
    private const string Cookie = "rw.language";

    /// <summary>English first: what is answered when nothing else was asked for.</summary>
    public static IReadOnlyList<CultureInfo> All { get; } = [new("en"), new("zh")];

    /// <summary>Adds texts and the choice of a language.</summary>
    public static IServiceCollection AddLanguages(this IServiceCollection services)
    {
        services.AddLocalization();
        services.Configure<RequestLocalizationOptions>(options =>
        {
            options.DefaultRequestCulture = new RequestCulture("en");
            options.SupportedCultures = [.. All];
            options.SupportedUICultures = [.. All];
            options.ApplyCurrentCultureToResponseHeaders = true;
            options.RequestCultureProviders =
                [new CustomRequestCultureProvider(FromCookie), new AcceptLanguageHeaderRequestCultureProvider()];
        });
        return services;
    }

    private static Task<ProviderCultureResult?> FromCookie(HttpContext context) => Task.FromResult(
        context.Request.Cookies[Cookie] is { } chosen && All.Any(known => known.Name == chosen)
            ? new ProviderCultureResult(chosen) : null);
}
