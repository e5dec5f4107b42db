using System.Globalization;
using Microsoft.AspNetCore.Localization;
using RepairWorkflows.Dashboard.Language;
using RepairWorkflows.Repairs.Texts;

namespace RepairWorkflows.Host.Language;

/// <summary>
/// The languages of the API and of the host's own pages. A request gets the one that it would get from the dashboard.
/// </summary>
internal static class HostLanguages
{
    private static readonly CultureInfo[] All = [.. LanguageChoice.All.Select(word => new CultureInfo(word))];

    /// <summary>Adds texts and the choice of a language.</summary>
    public static IServiceCollection AddLanguages(this IServiceCollection services)
    {
        services.AddLocalization();
        services.Configure<RequestLocalizationOptions>(options =>
        {
            options.DefaultRequestCulture = new RequestCulture(Languages.Chinese.TwoLetterISOLanguageName);
            options.SupportedCultures = All;
            options.SupportedUICultures = All;
            options.ApplyCurrentCultureToResponseHeaders = true;
            options.RequestCultureProviders = [new CustomRequestCultureProvider(Choose)];
        });
        return services;
    }

    private static Task<ProviderCultureResult?> Choose(HttpContext context) => Task.FromResult<ProviderCultureResult?>(
        new(Languages.For(context.Request).TwoLetterISOLanguageName));
}
