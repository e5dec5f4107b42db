using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using RepairWorkflows.Host.Api.Elsa.Watching;
using RepairWorkflows.Host.Tests.Api.Elsa;
using RepairWorkflows.Host.Tests.Hosting;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing;
using RepairWorkflows.Testing.Browser;

namespace RepairWorkflows.Host.Tests.Browser;

public static class StudioViewerTests
{
    public sealed class GivenAnInstanceThatWaits(BrowsedHost site) : IClassFixture<BrowsedHost>
    {
        private const float Patience = 90_000;
        private const string Definition = "seen-going-on";

        private readonly ConcurrentQueue<string> _complaints = [];
        private readonly ConcurrentQueue<string> _requests = [];
        private int _sockets;

        [BrowserFact]
        public async Task When_it_goes_on_then_its_page_hears_of_it_and_shows_it_without_asking()
        {
            var (page, id) = await LookAsync();
            var asked = Asked($"/workflow-instances/{id}");
            await page.WaitForTimeoutAsync(8_000);
            Asked($"/workflow-instances/{id}").ShouldBe(asked);
            await ShowAsync(page, "studio-instance-waits");

            await GoOnAsync();

            await page.Locator("#studio td", new() { HasTextString = "Finished" }).First.WaitForAsync();
            await page.GetByText("Event - Completed").WaitForAsync();
            await ShowAsync(page, "studio-instance-went-on");
            Asked("/execution-state").ShouldBe(0);
            _complaints.ShouldBeEmpty();
        }

        [BrowserFact]
        public async Task When_its_connection_is_lost_then_the_page_is_loaded_again_and_hears_of_it()
        {
            var (page, _) = await LookAsync();
            var sockets = _sockets;
            foreach (var watcher in site.Host.Services.GetRequiredService<WatchedInstances>().Everybody())
            {
                watcher.End();
            }

            await WaitAsync(() => _sockets > sockets);
            await page.Locator("#studio td", new() { HasTextString = "Suspended" }).First.WaitForAsync();
            await GoOnAsync();
            await page.Locator("#studio td", new() { HasTextString = "Finished" }).First.WaitForAsync();
            _complaints.ShouldBeEmpty();
        }

        private async Task<(IPage Page, string InstanceId)> LookAsync()
        {
            var owner = Owner();
            await owner.SendAsync($"{ADefinition.Api}/workflow-definitions", ADefinition.Waiting(Definition));
            var id = await owner.ExecuteAsync(Definition);
            var page = await OpenAsync($"/studio/instances/{id}");
            await page.Locator("#studio td", new() { HasTextString = "Suspended" }).First.WaitForAsync();
            await page.GetByText("Journal").First.WaitForAsync();

            // The connections are made last; a moment later the page has read what they said first.
            await WaitAsync(() => _sockets > 0);
            await page.WaitForTimeoutAsync(5_000);
            return (page, id);
        }

        private int Asked(string path) =>
            _requests.Count(url => new Uri(url).AbsolutePath.EndsWith(path, StringComparison.Ordinal));

        private Task<HttpResponseMessage> GoOnAsync() => Owner().SendAsync(
            $"{ADefinition.Api}/events/{Definition}/trigger", """{ "workflowExecutionMode": "Synchronous" }""");

        private HttpClient Owner()
        {
            var owner = site.Host.Owner();
            owner.BaseAddress = site.Host.ClientOptions.BaseAddress;
            return owner;
        }

        private static async Task WaitAsync(Func<bool> until)
        {
            for (var round = 0; round < 900 && !until(); round++)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
            }

            until().ShouldBeTrue();
        }

        private async Task<IPage> OpenAsync(string path)
        {
            var tabs = await site.Browser.NewContextAsync(new()
            {
                BaseURL = site.Host.ClientOptions.BaseAddress.ToString(), Locale = "en",
                ViewportSize = new() { Width = 1360, Height = 860 },
            });
            tabs.SetDefaultTimeout(Patience);
            var page = await tabs.NewPageAsync();
            page.Console += (_, message) => Complain(message.Type == "error", message.Text);
            page.Response += (_, answer) => Complain(answer.Status >= 400, $"{answer.Status} {answer.Url}");
            page.Request += (_, request) => _requests.Enqueue(request.Url);
            page.WebSocket += (_, socket) => Interlocked.Increment(ref _sockets);
            await page.GotoAsync($"/sign-in?returnTo={Uri.EscapeDataString(path)}");
            await page.FillAsync("input[name=userName]", Role.ProcessOwner);
            await page.FillAsync("input[name=password]", site.Host.Password());
            await page.ClickAsync("button[type=submit]");
            await page.WaitForURLAsync($"**{path}");
            return page;
        }

        private void Complain(bool isOne, string what)
        {
            if (isOne)
            {
                _complaints.Enqueue(what);
            }
        }

        private static async Task ShowAsync(IPage page, string picture)
        {
            await page.ScreenshotAsync(
                new() { Path = Path.Combine(Repository.Root, "artifacts", "screenshots", $"{picture}.png") });
            (await page.Locator("#blazor-error-ui").IsVisibleAsync()).ShouldBeFalse();
        }
    }
}
