using System.Text.RegularExpressions;
using Microsoft.Playwright;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing;
using RepairWorkflows.Testing.Browser;

namespace RepairWorkflows.Host.Tests.Browser;

public static partial class StudioPagesTests
{
    public sealed partial class GivenADemonstration(BrowsedHost site) : IClassFixture<BrowsedHost>
    {
        // The first page loads some 160 files, and machines that run tests are busy.
        private const float Patience = 90_000;

        private readonly List<string> _complaints = [];

        [BrowserFact]
        public async Task When_the_owner_opens_the_designer_then_the_definitions_are_listed_and_one_is_drawn()
        {
            var page = await OpenAsync("/studio/definitions", Role.ProcessOwner);
            await page.Locator("#studio tr", new() { HasTextString = "unified-report" }).First.WaitForAsync();
            (await page.Locator("#studio button", new() { HasTextString = "Create" }).First.IsEnabledAsync())
                .ShouldBeTrue();
            (await page.Locator(".rw-note").CountAsync()).ShouldBe(0);
            await CheckAsync(page, "studio-definitions");

            await page.Locator("#studio td", new() { HasTextString = "technician-visit" }).First.ClickAsync();
            await page.WaitForURLAsync("**/studio/definitions/technician-visit");
            await page.Locator("#studio .x6-node").First.WaitForAsync();
            await page.GetByText("Auto-save").WaitForAsync();
            await CheckAsync(page, "studio-definition");
        }

        [BrowserFact]
        public async Task When_the_owner_opens_the_instances_then_they_are_listed_and_one_is_drawn_with_its_journal()
        {
            var page = await OpenAsync("/studio/instances", Role.ProcessOwner);
            await page.Locator("#studio td", new() { HasTextString = "WX2" }).First.WaitForAsync();
            await CheckAsync(page, "studio-instances");

            await page.Locator("#studio td", new() { HasTextString = "WX2" }).First.ClickAsync();
            await page.WaitForURLAsync(OneInstance());
            await page.Locator("#studio .x6-node").First.WaitForAsync();
            await page.GetByText("Journal").First.WaitForAsync();
            await CheckAsync(page, "studio-instance");
        }

        [BrowserFact]
        public async Task When_a_technician_opens_the_designer_then_they_look_and_are_told_why_they_only_look()
        {
            var page = await OpenAsync("/studio/definitions", Role.Technician);
            await page.Locator("#studio tr", new() { HasTextString = "unified-report" }).First.WaitForAsync();
            (await page.Locator(".rw-note").InnerTextAsync()).ShouldContain("process owners");
            (await page.Locator("#studio button", new() { HasTextString = "Create" }).First.IsDisabledAsync())
                .ShouldBeTrue();
            await CheckAsync(page, "studio-read-only");

            await page.EvaluateAsync(
                "fetch('/elsa/api/workflow-definitions/unified-report/execute', { method: 'POST' })");
            await page.Locator("#not-allowed").WaitForAsync();
        }

        [BrowserFact]
        public async Task When_the_session_ends_then_the_page_says_so_and_goes_on_after_signing_in_again()
        {
            var page = await OpenAsync("/studio/definitions", Role.ProcessOwner);
            await page.Locator("#studio tr", new() { HasTextString = "unified-report" }).First.WaitForAsync();
            await page.Context.ClearCookiesAsync(new() { Name = "rw.session" });
            await page.Locator("#studio input[type=text]").First.FillAsync("unified");
            await page.Locator("#session-ended").WaitForAsync();

            var other = await page.RunAndWaitForPopupAsync(() => page.ClickAsync("#session-ended a"));
            await SignInAsync(other, Role.ProcessOwner);
            await other.CloseAsync();
            await page.Locator("#session-ended").WaitForAsync(new() { State = WaitForSelectorState.Hidden });
            await page.Locator("#studio td", new() { HasTextString = "complaint" }).First
                .WaitForAsync(new() { State = WaitForSelectorState.Detached });
            (await page.Locator("#blazor-error-ui").IsVisibleAsync()).ShouldBeFalse();
        }

        // Counts what failed, what the policy forbade, and what was asked for elsewhere.
        private async Task<IPage> OpenAsync(string path, string role)
        {
            var home = site.Host.ClientOptions.BaseAddress;
            var tabs = await site.Browser.NewContextAsync(new()
            {
                BaseURL = home.ToString(), Locale = "en", ViewportSize = new() { Width = 1360, Height = 860 },
            });
            tabs.SetDefaultTimeout(Patience);
            var page = await tabs.NewPageAsync();
            await page.GotoAsync($"/sign-in?returnTo={Uri.EscapeDataString(path)}");
            page.Console += (_, message) => Complain(
                message.Type == "error", $"{message.Text} {message.Location}");
            page.Response += (_, answer) => Complain(
                answer.Status is 404 or >= 500, $"{answer.Status} {answer.Url}");
            page.Request += (_, request) => Complain(
                request.Url.StartsWith("http", StringComparison.Ordinal)
                && new Uri(request.Url).Authority != home.Authority, request.Url);
            await SignInAsync(page, role);
            return page;
        }

        private async Task SignInAsync(IPage page, string role)
        {
            await page.FillAsync("input[name=userName]", role);
            await page.FillAsync("input[name=password]", site.Host.Password());
            await page.ClickAsync("button[type=submit]");
            await page.WaitForURLAsync(Studio());
        }

        private void Complain(bool isOne, string what)
        {
            if (isOne)
            {
                _complaints.Add(what);
            }
        }

        private async Task CheckAsync(IPage page, string picture)
        {
            await page.ScreenshotAsync(
                new() { Path = Path.Combine(Repository.Root, "artifacts", "screenshots", $"{picture}.png") });
            (await page.Locator("#blazor-error-ui").IsVisibleAsync()).ShouldBeFalse();
            _complaints.ShouldBeEmpty();
        }

        [GeneratedRegex("/studio/instances/[0-9a-f-]+$")]
        private static partial Regex OneInstance();

        [GeneratedRegex("/studio/")]
        private static partial Regex Studio();
    }
}
