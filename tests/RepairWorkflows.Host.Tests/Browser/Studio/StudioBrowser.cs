using System.Text.RegularExpressions;
using Microsoft.Playwright;
using RepairWorkflows.Host.Tests.Api.Elsa;
using RepairWorkflows.Testing;

namespace RepairWorkflows.Host.Tests.Browser.Studio;

/// <summary>Opens pages of the designer for an account, and finds what is in them.</summary>
internal sealed partial class StudioBrowser(BrowsedHost site)
{
    private readonly List<string> _complaints = [];
    private readonly List<IPage> _pages = [];
    private readonly List<IBrowserContext> _sessions = [];

    /// <summary>What the pages complained of: failures, what the policy forbade, and what was asked for elsewhere.
    /// </summary>
    public IReadOnlyList<string> Complaints => _complaints;

    /// <summary>Opens a page of the session that an account has.</summary>
    public async Task<IPage> OpenAsync(string path, string role)
    {
        var page = await NewPageAsync(await site.SessionAsync(role));
        await page.GotoAsync(path);
        return page;
    }

    /// <summary>A session that no other test has.</summary>
    public async Task<IBrowserContext> OwnSessionAsync(string role)
    {
        var session = await site.NewSessionAsync(role);
        _sessions.Add(session);
        return session;
    }

    /// <summary>A page that shows nothing yet.</summary>
    public async Task<IPage> NewPageAsync(IBrowserContext session)
    {
        var authority = site.Host.ClientOptions.BaseAddress.Authority;
        var page = await session.NewPageAsync();
        _pages.Add(page);
        page.Console += (_, message) => Complain(
            message.Type == "error" && !IsRefusal().IsMatch(message.Text), $"{message.Text} {message.Location}");
        page.Response += (_, answer) => Complain(answer.Status is 404 or >= 500, $"{answer.Status} {answer.Url}");
        page.Request += (_, request) => Complain(
            request.Url.StartsWith("http", StringComparison.Ordinal)
            && new Uri(request.Url).Authority != authority, request.Url);
        return page;
    }

    /// <summary>A button above the drawing: it has a picture and no words.</summary>
    public static ILocator Tool(IPage page, StudioTool tool) =>
        page.Locator("#studio .mud-toolbar", new() { HasTextString = "Auto-save" }).Locator("button").Nth((int)tool);

    /// <summary>Whether an answer is that to a save, or to a publication, of the editor.</summary>
    public static Func<IResponse, bool> Saved(int status, string with = "") => answer =>
        answer.Request.Method == "POST" && answer.Status == status
        && new Uri(answer.Url).AbsolutePath == $"{ADefinition.Api}/workflow-definitions"
        && (answer.Request.PostData ?? "").Contains(with, StringComparison.Ordinal);

    /// <summary>Keeps a picture of the page, which must not have met anything unexpected.</summary>
    public async Task ShowAsync(IPage page, string picture)
    {
        await page.ScreenshotAsync(
            new() { Path = Path.Combine(Repository.Root, "artifacts", "screenshots", $"{picture}.png") });
        (await page.Locator("#blazor-error-ui").IsVisibleAsync()).ShouldBeFalse();
        _complaints.ShouldBeEmpty();
    }

    /// <summary>Closes the pages: each holds a runtime of its own.</summary>
    public async Task CloseAsync()
    {
        foreach (var page in _pages)
        {
            await page.CloseAsync();
        }

        foreach (var session in _sessions)
        {
            await session.CloseAsync();
        }
    }

    private void Complain(bool isOne, string what)
    {
        if (isOne)
        {
            _complaints.Add(what);
        }
    }

    // A browser reports in its console what the page itself has dealt with: a refused save, an ended session.
    [GeneratedRegex("status of 4(00|01|12)")]
    private static partial Regex IsRefusal();
}

/// <summary>The buttons above the drawing, by their place; the fifth is hidden.</summary>
internal enum StudioTool
{
    /// <summary>Fits the drawing into the window.</summary>
    Fit = 0,

    /// <summary>Saves.</summary>
    Save = 3,

    /// <summary>Publishes.</summary>
    Publish = 5,

    /// <summary>Opens the menu: withdraw, export, import.</summary>
    More = 6,

    /// <summary>Runs.</summary>
    Run = 7,
}
