using System.Text.RegularExpressions;
using Microsoft.Playwright;
using RepairWorkflows.Host.Tests.Hosting;
using RepairWorkflows.Testing.Browser;

namespace RepairWorkflows.Host.Tests.Browser.Studio;

/// <summary>The versions of a definition, in its editor.</summary>
public sealed class StudioVersionsTests(BrowsedHost site) : StudioTest(site)
{
    [BrowserFact]
    public async Task When_an_earlier_version_is_wanted_again_then_it_becomes_the_draft_and_another_is_deleted()
    {
        await MakeAsync("versions");
        await MakeAsync("versions", root: StudioDrawings.Two.Replace("hello", "second"));
        await MakeAsync("versions", root: StudioDrawings.Two.Replace("hello", "third"));
        var page = await OpenAsync("versions");
        await page.Locator("#studio .mud-tab", new() { HasTextString = "Version history" }).First.ClickAsync();
        await Version(page, 3).WaitForAsync();

        await page.ChooseAsync(Version(page, 1), "View");
        await page.Locator("#studio .mud-toolbar", new() { HasTextString = "Version 1" }).WaitForAsync();
        await Studio.ShowAsync(page, "studio-version-viewed");
        await page.RunAndWaitForResponseAsync(
            () => page.ChooseAsync(Version(page, 1), "Rollback to this version"),
            answer => answer.Url.EndsWith("/revert/1", StringComparison.Ordinal) && answer.Ok);
        await Version(page, 4).WaitForAsync();
        await page.ChooseAsync(Version(page, 2), "Delete");
        await page.ConfirmAsync("/workflow-definition-versions/");
        await Version(page, 2).WaitForAsync(new() { State = WaitForSelectorState.Detached });

        var latest = await LatestAsync("versions");
        (latest.GetProperty("version").GetInt32(), latest.GetProperty("isPublished").GetBoolean()).ShouldBe((4, false));
        latest.GetProperty("root").GetRawText().ShouldContain("hello");
        (await VersionsAsync("versions")).ShouldBe([4, 3, 1]);
        await Studio.ShowAsync(page, "studio-versions");
    }

    private static ILocator Version(IPage page, int version) => page.Locator("#studio tbody tr", new()
    {
        Has = page.Locator("td", new() { HasTextRegex = new Regex($"^{version}$") }),
    });

    private async Task<IEnumerable<int>> VersionsAsync(string id)
    {
        using var owner = Site.Owner();
        var versions = await (await owner.ReadAsync($"/api/v1/definitions/{id}/versions")).BodyAsync();
        return versions.EnumerateArray().Select(version => version.GetProperty("version").GetInt32());
    }
}
