using Microsoft.Extensions.Time.Testing;
using Microsoft.Playwright;
using RepairWorkflows.Dashboard.Tests.Desk;
using RepairWorkflows.Testing;
using RepairWorkflows.Testing.Browser;

namespace RepairWorkflows.Dashboard.Tests.Browser;

/// <summary>One browser and one desk for all browser tests.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private DashboardServer? _server;

    internal FakeDesk Desk => _server!.Desk;

    internal FakeTimeProvider Clock => _server!.Clock;

    public async Task InitializeAsync()
    {
        if (BrowserFactAttribute.ChromiumPath is not { } path)
        {
            return;     // every test of the class is skipped
        }

        _server = await DashboardServer.StartAsync(
            AServiceDay.Desk().WithRegistry(ARegistry.Newspaper, ARegistry.Office).WithEquipment());
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = path,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
            ],
        });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }

    internal async Task<IPage> OpenAsync(
        string path, int width = 1360, int height = 860, string locale = "zh-CN", string? role = null)
    {
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = _server!.Address,
            Locale = locale,
            ViewportSize = new ViewportSize { Width = width, Height = height },
            HasTouch = width < 600,
        });
        context.SetDefaultTimeout(10_000);
        if (role is not null)
        {
            await context.AddCookiesAsync(
                [new() { Name = DashboardServer.RoleCookie, Value = role, Url = _server.Address }]);
        }

        var page = await context.NewPageAsync();
        await page.GotoAsync(path);
        return page;
    }

    internal static Task SaveAsync(IPage page, string name) => page.ScreenshotAsync(new PageScreenshotOptions
    {
        Path = Path.Combine(Screenshots, $"{name}.png"),
        FullPage = true,
    });

    private static string Screenshots => Path.Combine(Repository.Root, "artifacts", "screenshots");
}
