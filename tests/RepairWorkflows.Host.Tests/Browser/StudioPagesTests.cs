using System.Text.RegularExpressions;
using Microsoft.Playwright;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing.Browser;

namespace RepairWorkflows.Host.Tests.Browser;

public static partial class StudioPagesTests
{
    public sealed partial class GivenADemonstration(BrowsedHost site) : IClassFixture<BrowsedHost>, IAsyncLifetime
    {
        private readonly StudioBrowser _studio = new(site);

        public Task InitializeAsync() => Task.CompletedTask;

        public Task DisposeAsync() => _studio.CloseAsync();

        [BrowserFact]
        public async Task When_the_owner_opens_the_designer_then_the_definitions_are_listed_and_one_is_drawn()
        {
            var page = await _studio.OpenAsync("/studio/definitions", Role.ProcessOwner);
            await page.Locator("#studio tr", new() { HasTextString = "unified-report" }).First.WaitForAsync();
            (await page.Locator("#studio button", new() { HasTextString = "Create" }).First.IsEnabledAsync())
                .ShouldBeTrue();
            (await page.Locator(".rw-note").CountAsync()).ShouldBe(0);
            await _studio.ShowAsync(page, "studio-definitions");

            await page.Locator("#studio td", new() { HasTextString = "technician-visit" }).First.ClickAsync();
            await page.WaitForURLAsync("**/studio/definitions/technician-visit");
            await page.Locator("#studio .x6-node").First.WaitForAsync();
            await page.GetByText("Auto-save").WaitForAsync();
            await _studio.ShowAsync(page, "studio-definition");
        }

        [BrowserFact]
        public async Task When_the_owner_opens_the_instances_then_they_are_listed_and_one_is_drawn_with_its_journal()
        {
            var page = await _studio.OpenAsync("/studio/instances", Role.ProcessOwner);
            await page.Locator("#studio td", new() { HasTextString = "WX2" }).First.WaitForAsync();
            await _studio.ShowAsync(page, "studio-instances");

            await page.Locator("#studio td", new() { HasTextString = "WX2" }).First.ClickAsync();
            await page.WaitForURLAsync(OneInstance());
            await page.Locator("#studio .x6-node").First.WaitForAsync();
            await page.GetByText("Journal").First.WaitForAsync();
            await _studio.ShowAsync(page, "studio-instance");
        }

        [BrowserFact]
        public async Task When_a_technician_opens_the_designer_then_they_look_and_are_told_why_they_only_look()
        {
            var page = await _studio.OpenAsync("/studio/definitions", Role.Technician);
            await page.Locator("#studio tr", new() { HasTextString = "unified-report" }).First.WaitForAsync();
            (await page.Locator(".rw-note").InnerTextAsync()).ShouldContain("process owners");
            (await page.Locator("#studio button", new() { HasTextString = "Create" }).First.IsDisabledAsync())
                .ShouldBeTrue();
            await _studio.ShowAsync(page, "studio-read-only");

            await page.EvaluateAsync(
                "fetch('/elsa/api/workflow-definitions/unified-report/execute', { method: 'POST' })");
            await page.Locator("#not-allowed").WaitForAsync();
        }

        [BrowserFact]
        public async Task When_the_session_ends_then_the_page_says_so_and_goes_on_after_signing_in_again()
        {
            var page = await _studio.OpenAsync("/studio/definitions", Role.ProcessOwner);
            await page.Locator("#studio tr", new() { HasTextString = "unified-report" }).First.WaitForAsync();
            await page.Context.ClearCookiesAsync(new() { Name = "rw.session" });
            await page.Locator("#studio input[type=text]").First.FillAsync("unified");
            await page.Locator("#session-ended").WaitForAsync();

            var other = await page.RunAndWaitForPopupAsync(() => page.ClickAsync("#session-ended a"));
            await _studio.SignInAsync(other, Role.ProcessOwner);
            await other.CloseAsync();
            await page.Locator("#session-ended").WaitForAsync(new() { State = WaitForSelectorState.Hidden });
            await page.Locator("#studio td", new() { HasTextString = "complaint" }).First
                .WaitForAsync(new() { State = WaitForSelectorState.Detached });
            (await page.Locator("#blazor-error-ui").IsVisibleAsync()).ShouldBeFalse();
        }

        [GeneratedRegex("/studio/instances/[0-9a-f-]+$")]
        private static partial Regex OneInstance();
    }
}
