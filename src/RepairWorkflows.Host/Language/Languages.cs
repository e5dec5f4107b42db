using System.Globalization;
using Microsoft.AspNetCore.Localization;

namespace RepairWorkflows.Host.Language;

/// <summary>The languages the product speaks, and how a request chooses one: by cookie, else by Accept-Language.</summary>
internal static class Languages
{
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
                [new CookieRequestCultureProvider(), new AcceptLanguageHeaderRequestCultureProvider()];
        });
        return services;
    }

    /// <summary>Maps the page switch: remembers the language for a year and goes back to where the reader was.</summary>
    public static void MapLanguageSwitch(this IEndpointRouteBuilder app) =>
        app.MapGet("/language/{language}", (string language, string? returnTo, HttpContext context) =>
        {
            if (All.FirstOrDefault(known => known.Name == language) is { } culture)
            {
                context.Response.Cookies.Append(
                    CookieRequestCultureProvider.DefaultCookieName,
                    CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(culture)),
                    new CookieOptions { MaxAge = TimeSpan.FromDays(365), IsEssential = true, SameSite = SameSiteMode.Lax });
            }

            return TypedResults.LocalRedirect(LocalAddress.Or(returnTo, "/"));
        }).AllowAnonymous().ExcludeFromDescription();
}
