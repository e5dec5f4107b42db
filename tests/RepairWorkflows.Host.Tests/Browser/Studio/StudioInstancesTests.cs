using System.Text;
using Microsoft.Playwright;
using RepairWorkflows.Host.Tests.Api.Elsa;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing.Browser;

namespace RepairWorkflows.Host.Tests.Browser.Studio;

/// <summary>What the list of instances does with one, and with several.</summary>
public sealed class StudioInstancesTests(BrowsedHost site) : StudioTest(site)
{
    [BrowserFact]
    public async Task When_one_is_cancelled_and_others_are_deleted_then_so_they_are()
    {
        await MakeAsync("many-wait");
        using var owner = Site.Owner();
        string[] ids =
        [
            await owner.ExecuteAsync("many-wait"), await owner.ExecuteAsync("many-wait"),
            await owner.ExecuteAsync("many-wait"),
        ];
        var page = await Studio.OpenAsync("/studio/instances", Role.ProcessOwner);
        await page.Row(ids[0]).WaitForAsync();

        await page.ChooseAsync(page.Row(ids[0]), "Cancel");
        await page.ConfirmAsync("/workflow-instances");
        (await SubStatusAsync(owner, ids[0])).ShouldBe("Cancelled");
        await page.ChooseAsync(page.Row(ids[0]), "Delete");
        await page.ConfirmAsync("/workflow-instances");
        await page.Row(ids[0]).WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await page.MarkAsync(ids[1]);
        await page.MarkAsync(ids[2]);
        await page.ChooseForMarkedAsync("Cancel");
        await page.ConfirmAsync("/bulk-actions/cancel/");
        (await SubStatusAsync(owner, ids[2])).ShouldBe("Cancelled");
        await Studio.ShowAsync(page, "studio-instances-cancelled");
        await page.RestAsync();
        await page.MarkAsync(ids[1]);
        await page.MarkAsync(ids[2]);
        await page.ChooseForMarkedAsync("Delete");
        await page.ConfirmAsync("/bulk-actions/delete/");
        await page.Row(ids[2]).WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

    [BrowserFact]
    public async Task When_an_instance_of_elsewhere_is_imported_then_the_page_says_why_it_is_not_taken()
    {
        var page = await Studio.OpenAsync("/studio/instances", Role.ProcessOwner);
        await page.Locator("#studio tbody tr td.mud-table-cell").First.WaitForAsync();
        await page.RestAsync();

        await page.Locator("#studio input[type=file]").First.SetInputFilesAsync(new FilePayload
        {
            Name = "instance.json", MimeType = "application/json", Buffer = Encoding.UTF8.GetBytes("{}"),
        });

        await page.Locator("#refused", new() { HasTextString = "instance" }).WaitForAsync();
        await Studio.ShowAsync(page, "studio-instance-refused");
    }

    private static async Task<string?> SubStatusAsync(HttpClient owner, string id) =>
        ADefinition.Text(await owner.ShowAsync($"/workflow-instances/{id}"), "subStatus");
}
