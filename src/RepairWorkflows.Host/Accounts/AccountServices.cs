using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using RepairWorkflows.Dashboard.Account;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Host.Accounts.ApiKeys;
using RepairWorkflows.Host.Api.Elsa.Watching;
using RepairWorkflows.Host.Start;
using RepairWorkflows.Persistence.Model;
using RepairWorkflows.Repairs.Dispatch;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Host.Accounts;

/// <summary>Adds accounts, the two ways to sign in, and the rule that nothing is open by itself.</summary>
internal static class AccountServices
{
    /// <summary>The policy that lets administrators in only.</summary>
    public const string AdministratorsOnly = "administrators-only";

    /// <summary>The policy that lets in who may change definitions and run them.</summary>
    public const string DefinitionWriters = "definition-writers";

    /// <summary>The policy that lets in who may look at definitions and instances: any role.</summary>
    public const string DefinitionReaders = "definition-readers";

    /// <summary>The policy that lets in who may move the demonstration clock.</summary>
    public const string ClockMovers = "clock-movers";

    private const string EitherScheme = "key-bearer-or-cookie";

    /// <summary>Adds it all.</summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services, HostSettings settings)
    {
        services.AddDataProtection()
            .SetApplicationName("RepairWorkflows")
            .PersistKeysToFileSystem(PrivateFolder.Make(settings.InData(HostSettings.KeyFolder)));
        services.AddIdentityCore<Account>(SetRules).AddRoles<IdentityRole<Guid>>()
            .AddEntityFrameworkStores<RepairWorkflowsDb>().AddSignInManager().AddDefaultTokenProviders();
        services.AddSignInSchemes();
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build())
            .AddPolicy(AdministratorsOnly, policy => policy.RequireRole(Role.Administrator))
            .AddPolicy(DefinitionWriters, policy => policy.RequireRole(Role.ProcessOwner, Role.Administrator))
            .AddPolicy(DefinitionReaders, policy => policy.RequireRole(Role.All))
            .AddPolicy(ClockMovers, policy => policy.RequireRole(Role.ServiceSupervisor, Role.Administrator));
        return services.AddAccountParts();
    }

    private static IServiceCollection AddAccountParts(this IServiceCollection services)
    {
        services.AddOptions<SignInOptions>().BindConfiguration(SignInOptions.SectionName).ValidateOnStart();
        services.AddSingleton<IValidateOptions<SignInOptions>, SignInOptionsValidator>();
        services.AddSingleton<SignInLimiter>();
        services.AddSingleton<ISessionCheck, PresentRights>();
        services.AddSingleton<KnownKeys>();
        services.AddSingleton<IOtherAccounts, OtherAccounts>();
        services.AddSingleton<ITechnicians, Technicians>();
        services.AddScoped<KnownRoles>();
        services.AddSingleton<IClaimsTransformation, StationsOfRegion>();
        services.AddScoped<AccountRights>();
        services.AddScoped<AccountBook>();
        services.AddScoped(provider => new ApiKeyBook(
            provider.GetRequiredService<UserManager<Account>>(), provider.GetRequiredService<RepairWorkflowsDb>(),
            provider.GetRequiredService<SteadyClock>()));
        services.AddScoped<RefreshedSession>();
        services.AddScoped<EndedSessions>();
        services.AddScoped<AccountPasswords>();
        services.AddScoped<PasswordSignIn>();
        services.AddSingleton<FirstStartLink>();
        services.AddSingleton<FirstAdministrator>();
        return services;
    }

    private static void SetRules(IdentityOptions options)
    {
        // Length is what helps; rules about characters only make people write passwords down.
        options.Password = new PasswordOptions
        {
            RequiredLength = 10,
            RequiredUniqueChars = 4,
            RequireDigit = false,
            RequireLowercase = false,
            RequireUppercase = false,
            RequireNonAlphanumeric = false,
        };
        options.Lockout.MaxFailedAccessAttempts = 5;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5);
        options.User.AllowedUserNameCharacters = ""; // names may be Chinese: AccountBook checks them
    }

    private static void AddSignInSchemes(this IServiceCollection services)
    {
        var authentication = services.AddAuthentication(EitherScheme)
            .AddPolicyScheme(EitherScheme, null, options => options.ForwardDefaultSelector = context =>
                ApiKeyHandler.HasKey(context.Request) ? ApiKeyHandler.Name
                : HasToken(context.Request) ? IdentityConstants.BearerScheme
                : IdentityConstants.ApplicationScheme);
        authentication.AddBearerToken(
            IdentityConstants.BearerScheme, options => options.Events.OnMessageReceived = HubToken.TakeAsync);
        authentication.AddScheme<AuthenticationSchemeOptions, ApiKeyHandler>(ApiKeyHandler.Name, null);
        authentication.AddIdentityCookies();
        services.ConfigureApplicationCookie(cookie =>
        {
            cookie.Cookie.Name = "rw.session";
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.LoginPath = "/sign-in";
            cookie.AccessDeniedPath = "/access-denied";
            cookie.ReturnUrlParameter = "returnTo";
            SessionMark.Mark(cookie.Events);
            cookie.Events.OnRedirectToLogin = context => Answer(context, StatusCodes.Status401Unauthorized);
            cookie.Events.OnRedirectToAccessDenied = context => Answer(context, StatusCodes.Status403Forbidden);
        });

        services.LastBySteadyClock();
    }

    private static bool HasToken(HttpRequest request) =>
        (request.Headers.Authorization is [{ } header]
            && header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
        || HubToken.Of(request) is not null;

    // Programs get the status, people the page.
    private static Task Answer(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        if (context.Request.Path == "/sign-out")
        {
            context.Response.Redirect("/sign-in");  // signed out already, from another tab
        }
        else if (context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
            || context.Request.Path.StartsWithSegments("/elsa", StringComparison.OrdinalIgnoreCase)
            || !HttpMethods.IsGet(context.Request.Method))
        {
            context.Response.StatusCode = status;
        }
        else
        {
            context.Response.Redirect(context.RedirectUri);
        }

        return Task.CompletedTask;
    }
}
