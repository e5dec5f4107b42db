using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using RepairWorkflows.Engine.Runtime;

namespace RepairWorkflows.Host.Accounts;

/// <summary>
/// Sessions last by a clock that nobody sets: moving the demonstration's signs nobody out, nor does setting the
/// machine's.
/// </summary>
internal static class SessionClock
{
    /// <summary>Gives it to browsers' cookies, programs' tokens and what looks at accounts from time to time.</summary>
    public static void LastBySteadyClock(this IServiceCollection services)
    {
        services.Set<CookieAuthenticationOptions>((options, clock) => options.TimeProvider = clock);
        services.Set<BearerTokenOptions>((options, clock) => options.TimeProvider = clock);
        services.Set<SecurityStampValidatorOptions>((options, clock) => options.TimeProvider = clock);
        services.Configure<SecurityStampValidatorOptions>(
            options => options.ValidationInterval = TimeSpan.FromMinutes(5));
    }

    private static void Set<TOptions>(this IServiceCollection services, Action<TOptions, SteadyClock> set)
        where TOptions : class =>
        services.AddSingleton<IPostConfigureOptions<TOptions>>(
            provider => new PostConfigureOptions<TOptions, SteadyClock>(
                name: null, provider.GetRequiredService<SteadyClock>(), set));
}
