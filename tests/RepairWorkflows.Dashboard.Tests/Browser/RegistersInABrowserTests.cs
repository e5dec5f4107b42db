using RepairWorkflows.Dashboard.Tests.Desk;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.SpecialCustomers;
using RepairWorkflows.Testing.Browser;

namespace RepairWorkflows.Dashboard.Tests.Browser;

/// <summary>The registry of special customers, and the files of equipment.</summary>
public sealed class RegistersInABrowserTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private static readonly (int Width, string Locale, string Name)[] Screens =
    [
        (1360, "zh-CN", ""), (1360, "en-GB", "-english"), (390, "zh-CN", "-phone"), (390, "en-GB", "-phone-english"),
    ];

    [BrowserFact]
    public async Task When_the_pages_are_shown_in_any_size_and_language_then_nothing_is_wider_than_the_screen()
    {
        (string Path, string Name)[] pages =
        [
            ("/special-customers", "special-customers"), ("/equipment", "equipment"),
            ($"/equipment/{AnEquipment.Number}", "equipment-file"),
        ];
        foreach (var (path, name) in pages)
        {
            foreach (var (width, locale, screen) in Screens)
            {
                var page = await browser.OpenAsync(path, width, 844, locale, Role.Administrator);
                await page.Locator(".rw-table").First.WaitForAsync();
                await BrowserFixture.SaveAsync(page, $"{name}{screen}");
                await page.ShouldFitAsync(width, $"{name}{screen}");
            }
        }
    }

    [BrowserFact]
    public async Task When_a_customer_is_registered_with_the_keyboard_alone_then_the_form_begins_and_ends_with_it()
    {
        foreach (var (width, locale, screen) in Screens)
        {
            var page = await browser.OpenAsync("/special-customers", width, 844, locale, Role.ServiceSupervisor);
            await page.Locator("h1:focus").WaitForAsync();     // once it is there, the page leaves the focus alone
            await page.Locator("[data-register]").FocusAsync();
            await page.Keyboard.PressAsync("Enter");
            await page.Locator("#field-name:focus").WaitForAsync();
            await page.Keyboard.TypeAsync("新华社贵州分社");
            await page.Keyboard.PressAsync("Tab");
            await page.Keyboard.PressAsync("ArrowDown");
            await page.Locator("#field-evidence").FocusAsync();
            await page.Keyboard.TypeAsync("采编证");
            await BrowserFixture.SaveAsync(page, $"special-customer{screen}");
            await page.Keyboard.PressAsync("Control+Enter");
            await page.Locator(".mud-snackbar", new() { HasTextString = "新华社贵州分社" }).WaitForAsync();
            await page.Locator("[data-register]:focus").WaitForAsync();
        }

        browser.Desk.Sent<RegisterSpecialCustomer>().Select(command =>
            $"{command.Fields["name"]} {command.Fields["customerClass"]} {command.Fields["evidence"]}")
            .ShouldAllBe(sent => sent == "新华社贵州分社 media 采编证");
        browser.Desk.Sent<RegisterSpecialCustomer>().Count.ShouldBe(Screens.Length);
    }

    [BrowserFact]
    public async Task When_a_piece_is_chosen_from_the_list_then_its_file_opens_and_leads_to_its_orders()
    {
        var page = await browser.OpenAsync("/", role: Role.Technician);
        await page.Locator("nav a[href='/equipment']").ClickAsync();
        await page.Locator($"[data-equipment='{AnEquipment.Number}'] a").ClickAsync();
        await page.Locator("[data-part=closed] [data-order]").First.WaitForAsync();
        new Uri(page.Url).AbsolutePath.ShouldBe($"/equipment/{AnEquipment.Number}");
        await page.Locator("[data-part=open] [data-order] a").PressAsync("Enter");
        await page.WaitForURLAsync($"**/orders/{AnOrder.Record(31).OrderId}");
    }
}
