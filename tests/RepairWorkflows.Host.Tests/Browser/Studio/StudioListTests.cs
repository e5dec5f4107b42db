using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Playwright;
using RepairWorkflows.Host.Tests.Api.Elsa;
using RepairWorkflows.Host.Tests.Api.Elsa.Interchange;
using RepairWorkflows.Testing.Browser;

namespace RepairWorkflows.Host.Tests.Browser.Studio;

/// <summary>What the list of definitions does with one, and with several.</summary>
public sealed class StudioListTests(BrowsedHost site) : StudioTest(site)
{
    [BrowserFact]
    public async Task When_one_is_published_withdrawn_and_deleted_in_the_list_then_so_it_is()
    {
        await MakeAsync("listed", publish: false);
        var page = await ListAsync("listed");

        await page.ChooseAsync(page.Row("listed"), "Publish");
        await page.PublishAsync("/publish", "Wanted from today");
        (await LatestAsync("listed")).GetProperty("isPublished").GetBoolean().ShouldBeTrue();
        await page.ChangedAsync("/retract", () => page.ChooseAsync(page.Row("listed"), "Unpublish"));
        (await LatestAsync("listed")).GetProperty("isPublished").GetBoolean().ShouldBeFalse();
        await page.ChooseAsync(page.Row("listed"), "Delete");
        await page.ConfirmAsync("/workflow-definitions/listed");

        await page.Row("listed").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await Studio.ShowAsync(page, "studio-list-deleted");
    }

    [BrowserFact]
    public async Task When_one_is_duplicated_then_there_is_another_that_draws_the_same()
    {
        await MakeAsync("original");
        var page = await ListAsync("original");
        await page.ChooseAsync(page.Row("original"), "Duplicate");
        var dialog = page.Locator(".mud-dialog");
        await dialog.WaitForAsync();
        await page.RestAsync(); // it looks for a name that is free
        await dialog.Locator("input").First.FillAsync("Another one");

        await page.RunAndWaitForResponseAsync(
            () => dialog.Locator("button", new() { HasTextString = "Ok" }).ClickAsync(), StudioBrowser.Saved(200));

        using var owner = Site.Owner();
        var found = await owner.ShowAsync("/workflow-definitions?searchTerm=Another%20one");
        var copy = await LatestAsync(ADefinition.Text(found.GetProperty("items")[0], "definitionId")!);
        copy.GetProperty("root").GetProperty("connections").GetArrayLength().ShouldBe(1);
    }

    [BrowserFact]
    public async Task When_several_are_marked_then_they_are_published_withdrawn_exported_and_deleted_together()
    {
        await MakeAsync("together-1", publish: false);
        await MakeAsync("together-2", publish: false);
        var page = await ListAsync("together");
        await MarkBothAsync(page);
        await page.ChooseForMarkedAsync("Publish");
        await page.Locator(".mud-dialog-actions button").Last.ClickAsync();
        await page.Locator("#publication[open]").WaitForAsync();
        await Studio.ShowAsync(page, "studio-bulk-publication");
        await page.PublishAsync("/bulk-actions/publish/", "Both, from today");
        (await LatestAsync("together-2")).GetProperty("isPublished").GetBoolean().ShouldBeTrue();

        await MarkBothAsync(page);
        await page.ChooseForMarkedAsync("Export");
        var file = await page.RunAndWaitForDownloadAsync(
            () => page.Locator(".mud-dialog-actions button").Last.ClickAsync());
        using (var archive = await ZipFile.OpenReadAsync(await file.PathAsync(), CancellationToken.None))
        {
            archive.Entries.Count.ShouldBe(2);
        }

        await MarkBothAsync(page);
        await page.ChooseForMarkedAsync("Unpublish");
        await page.ConfirmAsync("/bulk-actions/retract/");
        (await LatestAsync("together-1")).GetProperty("isPublished").GetBoolean().ShouldBeFalse();
        await MarkBothAsync(page);
        await page.ChooseForMarkedAsync("Delete");
        await page.ConfirmAsync("/bulk-actions/delete/");
        await page.Row("together").WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

    [BrowserFact]
    public async Task When_files_are_imported_then_all_are_there_and_once_more_with_changes()
    {
        var page = await ListAsync("unified-report");
        await GiveAsync(
            page, ("a.json", AFile("brought-1")), ("b.json", AFile("brought-2")),
            ("c.zip", AZip(("d/c.json", AFile("brought-3")), ("d.json", AFile("brought-4")))));

        await page.GetByText("Imported as drafts: 4.").WaitForAsync();
        (await CountAsync("brought")).ShouldBe(4);
        await page.SearchAsync("brought");
        await Studio.ShowAsync(page, "studio-imported");
        await GiveAsync(
            page, ("a.json", AFile("brought-1", "Changed")), ("b.json", AFile("brought-2", "Changed")));
        await page.GetByText("Imported as drafts: 2.").WaitForAsync();
        ADefinition.Text(await LatestAsync("brought-2"), "description").ShouldBe("Changed");
    }

    [BrowserFact]
    public async Task When_one_of_the_files_is_a_bomb_then_none_is_taken_and_the_page_says_why()
    {
        var page = await ListAsync("unified-report");
        var fine = ("fine.json", AFile("exploded-1"));
        var refused = page.Locator("#refused");
        await GiveAsync(page, fine, ("up.zip", AZip(("../up.json", AFile("exploded-2")))));
        await Assertions.Expect(refused).ToContainTextAsync("up.zip/../up.json");
        await Studio.ShowAsync(page, "studio-import-refused");
        var many = Enumerable.Range(0, 1_000).Select(at => ($"{at}.json", AFile($"exploded-{at}")));
        await GiveAsync(page, fine, ("many.zip", AZip([.. many])));
        await Assertions.Expect(refused).ToContainTextAsync("more than 500 files");
        await GiveAsync(page, fine, ("dense.zip", AZip(("dense.json", new byte[1024 * 1024]))));
        await Assertions.Expect(refused).ToContainTextAsync("dense.zip/dense.json");
        await GiveAsync(page, fine, ("huge.json", RandomNumberGenerator.GetBytes(17 * 1024 * 1024)));
        await Assertions.Expect(refused).ToContainTextAsync("16 MB");

        (await CountAsync("exploded")).ShouldBe(0);
    }

    private async Task<int> CountAsync(string word)
    {
        using var owner = Site.Owner();
        return (await owner.ShowAsync($"/workflow-definitions?searchTerm={word}")).GetProperty("totalCount").GetInt32();
    }

    private static async Task MarkBothAsync(IPage page)
    {
        await page.MarkAsync("together-1");
        await page.MarkAsync("together-2");
        await page.RestAsync();
    }

    private static byte[] AFile(string id, string? description = null)
    {
        var document = ARichDefinition.Document(id);
        document["description"] = description ?? $"{document["description"]}";
        return document.Bytes();
    }

    private static byte[] AZip(params (string Name, byte[] Content)[] entries) => ARichDefinition.Zip(entries);

    private static Task GiveAsync(IPage page, params (string Name, byte[] Content)[] files) =>
        page.Locator("#studio input[type=file]").First.SetInputFilesAsync(files.Select(file => new FilePayload
        {
            Name = file.Name, MimeType = "application/octet-stream", Buffer = file.Content,
        }));
}
