using Microsoft.Playwright;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing.Browser;

namespace RepairWorkflows.Dashboard.Tests.Browser;

/// <summary>An owner says what starts and stops a limit, and what happens at a stage of it.</summary>
public sealed class PolicyFormInABrowserTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    // A limit for each, since what was published for one is there for the next.
    private static readonly (string Policy, int Width, string Locale, string Name)[] Screens =
    [
        ("ticketing", 1360, "zh-CN", ""), ("arrival-notice", 1360, "en-GB", "-english"),
        ("scope-review", 390, "zh-CN", "-phone"), ("region-notice", 390, "en-GB", "-phone-english"),
    ];

    [BrowserFact]
    public async Task When_a_condition_and_a_deed_are_published_then_the_versions_differ_by_them()
    {
        foreach (var (policy, width, locale, name) in Screens)
        {
            var page = await browser.OpenAsync($"/clock-policies/{policy}", width, 844, locale, Role.ProcessOwner);
            await page.Locator("h1:focus").WaitForAsync();     // once it is there, the page leaves the focus alone
            await SayWhatStartsAndStopsAsync(page, name);
            await SayWhatHappensAsync(page, name);
            await page.ShouldFitAsync(width, policy);

            await page.Locator("#field-reason").FillAsync("试行 · on trial");
            await page.Locator("[data-publish] button[type=submit]").ClickAsync();
            await page.Locator("[data-versions] tbody tr").Nth(1).WaitForAsync();
            await BrowserFixture.SaveAsync(page, $"policy-compared{name}");

            var rows = await page.Locator("[data-difference] tr.changed").AllInnerTextsAsync();
            var (condition, deed) = locale == "zh-CN"
                ? ("签收", "给维修人员新建待办「致电客户」")
                : ("Sign slip", "task for Technician: “致电客户”");
            rows.ShouldContain(row => row.Contains(condition));
            rows.ShouldContain(row => row.Contains(deed));
            await page.ShouldFitAsync(width, policy);
            await page.CloseAsync();
        }
    }

    private static async Task SayWhatStartsAndStopsAsync(IPage page, string name)
    {
        await AddByKeyboardAsync(page, "startsOn", "action.sign-slip");
        await page.Locator("[data-error=stopsOn]").WaitForAsync();
        await BrowserFixture.SaveAsync(page, $"policy-conditions-wrong{name}");
        await page.Locator("[data-condition=stopsOn] [data-choice]").SelectOptionAsync("action.arrive");
        await page.Locator("[data-condition=stopsOn] [data-add=condition]").ClickAsync();
        await page.Locator("[data-error=stopsOn]").WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

    private static async Task SayWhatHappensAsync(IPage page, string name)
    {
        await page.Locator("[data-stage='1'] [data-add=deed]").ClickAsync();
        await page.Locator("[data-stage='1'] [data-deed-role]").SelectOptionAsync(Role.Technician);
        await page.Locator("[data-stage='1'] [data-deed-text]").FillAsync("致电客户");
        await page.Locator("[data-stage='1'] [data-add=deed]").ClickAsync();
        await page.Locator("[data-deed='1'] [data-deed-kind]").SelectOptionAsync("Event");
        await page.Locator("[data-error$='.does[1]']").WaitForAsync();
        await BrowserFixture.SaveAsync(page, $"policy-deeds-wrong{name}");
        await page.Locator("[data-deed='1'] button").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("[data-deed='1']").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await page.Locator("[data-stage='1'] [data-add=deed]:focus").WaitForAsync();
        await page.Locator("[data-preview=now]").First.WaitForAsync();
        await BrowserFixture.SaveAsync(page, $"policy-form{name}");
    }

    // Added, taken away and added again by the keyboard: the focus is always where one goes on.
    private static async Task AddByKeyboardAsync(IPage page, string list, string word)
    {
        var choice = page.Locator($"[data-condition={list}] [data-choice]");
        await ChooseAsync();
        await page.Keyboard.PressAsync("Shift+Tab");
        await page.Locator($"[data-word='{word}'] button:focus").WaitForAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("[data-word]").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await page.Locator($"[data-condition={list}] [data-choice]:focus").WaitForAsync();
        await ChooseAsync();

        async Task ChooseAsync()
        {
            await choice.FocusAsync();
            await choice.SelectOptionAsync(word);
            await page.Locator($"[data-condition={list}] [data-add=condition]:enabled").WaitForAsync();
            await page.Keyboard.PressAsync("Tab");
            await page.Keyboard.PressAsync("Enter");
            await page.Locator($"[data-word='{word}']").WaitForAsync();
            await page.Locator($"[data-condition={list}] [data-choice]:focus").WaitForAsync();
        }
    }
}
