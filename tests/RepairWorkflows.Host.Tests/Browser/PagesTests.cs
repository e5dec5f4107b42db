using Microsoft.Playwright;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing.Browser;

namespace RepairWorkflows.Host.Tests.Browser;

public static class PagesTests
{
    public sealed class GivenARealBrowser(BrowsedHost site) : IClassFixture<BrowsedHost>
    {
        private readonly List<string> _complaints = [];

        [BrowserFact]
        public async Task When_an_agent_signs_in_then_the_board_shows_the_cases_without_a_complaint()
        {
            var page = await OpenAsync("/");
            await SignInAsync(page);
            _complaints.ShouldBeEmpty();
        }

        [BrowserFact]
        public async Task When_one_tab_signs_out_then_the_other_goes_to_sign_in_at_its_next_click()
        {
            var page = await OpenAsync("/");
            await SignInAsync(page);
            var other = await page.Context.NewPageAsync();
            await other.GotoAsync("/closed");
            await other.Locator("form[action='/sign-out'] button").ClickAsync();
            await other.WaitForURLAsync("**/sign-in");

            // Not by a pointer: the page may have noticed by itself, and then there is no button to wait for.
            await page.EvaluateAsync("document.querySelector('.rw-switch button')?.click()");
            await ArriveAsync(page, "**/sign-in?ended=true&returnTo=*");
            (await page.Locator("[role=status]").InnerTextAsync()).ShouldContain("signed out");
        }

        [BrowserFact]
        public async Task When_the_accounts_are_opened_on_a_phone_then_the_menu_is_behind_its_button()
        {
            var page = await OpenAsync("/accounts");
            await page.SetViewportSizeAsync(390, 844);
            await SignInAsync(page, Role.Administrator, "mail-gateway");
            (await page.Locator(".rw-drawer").IsVisibleAsync()).ShouldBeFalse();
            await page.GetByRole(AriaRole.Button, new() { Name = "Menu" }).ClickAsync();
            await page.Locator(".rw-drawer").GetByText("Closed orders").ClickAsync();
            await page.WaitForURLAsync("**/closed");
        }

        [BrowserFact]
        public async Task When_the_reference_is_opened_then_it_loads_from_here_alone()
        {
            var page = await OpenAsync("/api/docs/");
            await page.GetByRole(AriaRole.Heading, new() { Name = "RepairWorkflows" }).First.WaitForAsync();
            _complaints.ShouldBeEmpty();
        }

        [BrowserFact]
        public async Task When_a_request_is_tried_in_the_reference_then_it_goes_here_and_nothing_offers_to_leave()
        {
            var page = await OpenAsync("/api/docs/");
            await page.GetByRole(AriaRole.Button, new() { Name = "Test Request" }).First.ClickAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Send" }).First.ClickAsync();
            await page.GetByText("Bad Request").Or(page.GetByText("Unsupported Media Type")).First.WaitForAsync();
            var said = await page.InnerTextAsync("body");
            foreach (var offer in new[] { "Share", "SDK", "Deploy", "Ask AI", "Generate MCP" })
            {
                said.ShouldNotContain(offer);
            }

            _complaints.ShouldAllBe(complaint => complaint.Contains("status of 4", StringComparison.Ordinal));
        }

        private async Task SignInAsync(IPage page, string role = Role.ServiceAgent, string seen = "WX2")
        {
            await page.FillAsync("input[name=userName]", role);
            await page.FillAsync("input[name=password]", site.Host.Password());
            await page.ClickAsync("button[type=submit]");
            await page.GetByText(seen).First.WaitForAsync();
        }

        private static async Task ArriveAsync(IPage page, string address)
        {
            try
            {
                // Whoever is sent there may be there already, and the page may load no more.
                await page.WaitForURLAsync(address, new() { WaitUntil = WaitUntilState.Commit });
            }
            catch (TimeoutException late)
            {
                throw new InvalidOperationException($"{page.Url}: {await page.InnerTextAsync("body")}", late);
            }
        }

        // Counts what the policy forbade, what failed, and what was asked for elsewhere.
        private async Task<IPage> OpenAsync(string path)
        {
            var home = site.Host.ClientOptions.BaseAddress;
            var tabs = await site.Browser.NewContextAsync(new() { BaseURL = home.ToString(), Locale = "en" });
            var page = await tabs.NewPageAsync();
            page.Console += (_, message) =>
            {
                if (message.Type == "error")
                {
                    _complaints.Add(message.Text);
                }
            };
            page.Request += (_, request) =>
            {
                if (new Uri(request.Url) is { Scheme: "http" or "https" } url && url.Authority != home.Authority)
                {
                    _complaints.Add(request.Url);
                }
            };
            await page.GotoAsync(path);
            return page;
        }
    }
}
