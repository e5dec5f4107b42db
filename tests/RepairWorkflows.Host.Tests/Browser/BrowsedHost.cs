using Microsoft.Playwright;
using RepairWorkflows.Host.Tests.Hosting;
using RepairWorkflows.Testing.Browser;

namespace RepairWorkflows.Host.Tests.Browser;

/// <summary>A demonstration, and a real browser to look at it; nothing where there is none.</summary>
public sealed class BrowsedHost : IAsyncLifetime, IDisposable
{
    public const string Shared = "a demonstration host in a browser";

    // The designer's first page loads some 160 files, and machines that run tests are busy.
    private const float Patience = 90_000;

    private readonly Dictionary<string, IBrowserContext> _sessions = [];
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public TestHost Host { get; } = new(isDemonstration: true);

    public IBrowser Browser => _browser!;

    /// <summary>A program with the process owner's key, over the network.</summary>
    public HttpClient Owner()
    {
        var owner = Host.WithKey(Host.DemoKey());
        owner.BaseAddress = Host.ClientOptions.BaseAddress;
        return owner;
    }

    /// <summary>
    /// The session of a demonstration account, signed in once: what one page has loaded, the next need not.
    /// </summary>
    public async Task<IBrowserContext> SessionAsync(string role)
    {
        if (!_sessions.TryGetValue(role, out var session))
        {
            _sessions[role] = session = await NewSessionAsync(role);
        }

        return session;
    }

    /// <summary>A session of its own.</summary>
    public async Task<IBrowserContext> NewSessionAsync(string role)
    {
        var session = await Browser.NewContextAsync(new()
        {
            BaseURL = Host.ClientOptions.BaseAddress.ToString(), Locale = "en",
            ViewportSize = new() { Width = 1360, Height = 860 },
        });
        session.SetDefaultTimeout(Patience);
        var page = await session.NewPageAsync();
        await page.GotoAsync("/sign-in?returnTo=/api/docs/");
        await SignInAsync(page, role);
        await page.CloseAsync();
        return session;
    }

    /// <summary>Signs in on a page that asks for it.</summary>
    public async Task SignInAsync(IPage page, string role)
    {
        await page.FillAsync("input[name=userName]", role);
        await page.FillAsync("input[name=password]", Host.Password());
        await page.ClickAsync("button[type=submit]");
        await page.WaitForURLAsync(url => !url.Contains("/sign-in", StringComparison.Ordinal));
    }

    public async Task InitializeAsync()
    {
        if (BrowserFactAttribute.ChromiumPath is not { } path)
        {
            return;
        }

        Host.UseKestrel(0);
        Host.StartServer();
        Assertions.SetDefaultExpectTimeout(Patience);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = ["--no-sandbox"] });
    }

    public async Task DisposeAsync() => await (_browser?.DisposeAsync() ?? ValueTask.CompletedTask);

    public void Dispose()
    {
        _playwright?.Dispose();
        Host.Dispose();
    }
}

[CollectionDefinition(BrowsedHost.Shared)]
public sealed class SharedBrowsedHost : ICollectionFixture<BrowsedHost>;
