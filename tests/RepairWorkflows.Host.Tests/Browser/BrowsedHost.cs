using Microsoft.Playwright;
using RepairWorkflows.Host.Tests.Hosting;
using RepairWorkflows.Testing.Browser;

namespace RepairWorkflows.Host.Tests.Browser;

/// <summary>A demonstration of a class's own, and a real browser to look at it; nothing where there is none.</summary>
public sealed class BrowsedHost : IAsyncLifetime, IDisposable
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public TestHost Host { get; } = new(isDemonstration: true);

    public IBrowser Browser => _browser!;

    public async Task InitializeAsync()
    {
        if (BrowserFactAttribute.ChromiumPath is not { } path)
        {
            return;
        }

        Host.UseKestrel(0);
        Host.StartServer();
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
