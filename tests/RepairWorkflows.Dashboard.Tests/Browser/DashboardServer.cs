using System.Security.Claims;
using System.Text.Encodings.Web;
using MediatR;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using RepairWorkflows.Dashboard.Account;
using RepairWorkflows.Dashboard.Feed;
using RepairWorkflows.Dashboard.Tests.Desk;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Reporting;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Dashboard.Tests.Browser;

/// <summary>The real pages on a free port, over a desk of the test's making.</summary>
internal sealed class DashboardServer : IAsyncDisposable
{
    /// <summary>Says which role the person has.</summary>
    public const string RoleCookie = "test.role";

    private readonly WebApplication _app;

    private DashboardServer(WebApplication app, FakeDesk desk, FakeTimeProvider clock)
    {
        _app = app;
        Desk = desk;
        Clock = clock;
    }

    public FakeTimeProvider Clock { get; }

    public FakeDesk Desk { get; }

    public string Address => _app.Urls.First();

    public static async Task<DashboardServer> StartAsync(FakeDesk desk)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(DashboardServer).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = "Development",
        });
        builder.Logging.ClearProviders();
        builder.WebHost.UseStaticWebAssets().UseUrls("http://127.0.0.1:0");
        var clock = new FakeTimeProvider(AnOrder.Now);
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddSingleton<IMediator>(desk).AddSingleton<ICaseFeed>(desk.Feed);
        builder.Services.AddAuthentication("test").AddScheme<AuthenticationSchemeOptions, SignedInAgent>("test", null);
        builder.Services.AddSingleton<ISessionCheck, FakeSessions>();
        builder.Services.AddSingleton<IOtherAccounts, FakeOtherAccounts>();
        builder.Services.AddSingleton<IClockRules, KnownRules>();
        builder.Services.Configure<SiteOptions>(AnEquipment.ListOn);
        builder.Services.AddDashboard().Configure<DashboardOptions>(dashboard => dashboard.IsDemonstration = true);
        var app = builder.Build();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapDashboard();
        await app.StartAsync();
        return new DashboardServer(app, desk, clock);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    // Who asks with "?nobody" is nobody; all others are one person, a service agent unless a cookie says otherwise.
    private sealed class SignedInAgent(
        IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync()
        {
            if (Request.Query.ContainsKey("nobody"))
            {
                return Task.FromResult(AuthenticateResult.NoResult());
            }

            var identity = new ClaimsIdentity(
                [
                    new Claim(ClaimTypes.Name, "service-agent"),
                    new Claim(ClaimTypes.Role, Request.Cookies[RoleCookie] ?? Role.ServiceAgent),
                ],
                Scheme.Name);
            return Task.FromResult(
                AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme.Name)));
        }
    }
}
