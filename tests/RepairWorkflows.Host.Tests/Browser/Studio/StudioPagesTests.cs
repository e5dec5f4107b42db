using System.Text.RegularExpressions;
using Microsoft.Playwright;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing.Browser;

namespace RepairWorkflows.Host.Tests.Browser.Studio;

/// <summary>The pages, and who may do what on them.</summary>
public sealed partial class StudioPagesTests(BrowsedHost site) : StudioTest(site)
{
    [BrowserFact]
    public async Task When_the_owner_opens_the_designer_then_the_definitions_are_listed_and_one_is_drawn()
    {
        var page = await ListAsync("technician-visit");
        (await page.Locator("#studio button", new() { HasTextString = "Create" }).First.IsEnabledAsync())
            .ShouldBeTrue();
        (await page.Locator("[role=note]").CountAsync()).ShouldBe(0);
        await Studio.ShowAsync(page, "studio-definitions");

        await page.Locator("#studio td", new() { HasTextString = "technician-visit" }).First.ClickAsync();
        await page.WaitForURLAsync("**/studio/definitions/technician-visit");
        await page.Locator("#studio .x6-node").First.WaitForAsync();
        await page.GetByText("Auto-save").WaitForAsync();
        await Studio.ShowAsync(page, "studio-definition");
        await page.OpenBesideAsync(StudioBrowser.Tool(page, StudioTool.More));
        await Studio.ShowAsync(page, "studio-definition-menu");
    }

    [BrowserFact]
    public async Task When_the_owner_opens_the_instances_then_they_are_listed_and_one_is_drawn_with_its_journal()
    {
        var page = await Studio.OpenAsync("/studio/instances", Role.ProcessOwner);
        await page.SearchAsync("WX2");
        await Studio.ShowAsync(page, "studio-instances");

        await page.Locator("#studio td", new() { HasTextString = "WX2" }).First.ClickAsync();
        await page.WaitForURLAsync(OneInstance());
        await page.Locator("#studio .x6-node").First.WaitForAsync();
        await page.GetByText("Journal").First.WaitForAsync();
        await Studio.ShowAsync(page, "studio-instance");

        await page.Locator(".studio-links a").ClickAsync();
        await page.Locator(".passage img").WaitForAsync();
        await page.WaitForFunctionAsync("document.querySelector('.passage img').naturalWidth > 1000");
        await page.Locator(".passage").ScrollIntoViewIfNeededAsync();
        await Studio.ShowAsync(page, "studio-instance-passage");
        (await page.Locator("dl.facts a[href^='orders/']").InnerTextAsync()).ShouldStartWith("WX2");
    }

    [BrowserFact]
    public async Task When_a_technician_opens_the_designer_then_they_look_and_are_told_why_they_only_look()
    {
        var page = await ListAsync("unified-report", Role.Technician);
        (await page.Locator("[role=note]").InnerTextAsync()).ShouldContain("process owners");
        (await page.Locator("#studio button", new() { HasTextString = "Create" }).First.IsDisabledAsync())
            .ShouldBeTrue();
        await Studio.ShowAsync(page, "studio-read-only");

        await page.EvaluateAsync(
            "fetch('/elsa/api/workflow-definitions/unified-report/execute', { method: 'POST' })");
        await page.Locator("#not-allowed").WaitForAsync();
    }

    [BrowserFact]
    public async Task When_the_session_ends_then_the_page_says_so_and_goes_on_after_signing_in_again()
    {
        var session = await Studio.OwnSessionAsync(Role.ProcessOwner);
        var page = await Studio.NewPageAsync(session);
        await page.GotoAsync("/studio/definitions");
        await page.Locator("#studio tbody tr td.mud-table-cell").First.WaitForAsync();
        await page.RestAsync();
        await session.ClearCookiesAsync(new() { Name = "rw.session" });
        await page.Locator("#studio input[placeholder^='Search']").First.FillAsync("unified-report");
        await page.Locator("#session-ended").WaitForAsync();

        var other = await page.RunAndWaitForPopupAsync(() => page.ClickAsync("#session-ended a"));
        await Site.SignInAsync(other, Role.ProcessOwner);
        await other.CloseAsync();
        await page.Locator("#session-ended").WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        await page.Locator("#studio tbody tr:not(:has-text('unified-report'))").First
            .WaitForAsync(new() { State = WaitForSelectorState.Detached });
        (await page.Locator("#blazor-error-ui").IsVisibleAsync()).ShouldBeFalse();
    }

    [GeneratedRegex("/studio/instances/[0-9a-f-]+$")]
    private static partial Regex OneInstance();
}
