using Microsoft.Playwright;
using RepairWorkflows.Host.Tests.Api.Elsa;

namespace RepairWorkflows.Host.Tests.Browser.Studio;

/// <summary>What is done in the designer's lists.</summary>
internal static class StudioList
{
    private const float Gap = 16;

    /// <summary>The first row with a text.</summary>
    public static ILocator Row(this IPage page, string text) =>
        page.Locator("#studio tbody tr", new() { HasTextString = text }).First;

    /// <summary>Waits for a list, and has it show what a word is in.</summary>
    public static async Task SearchAsync(this IPage page, string word)
    {
        await page.Locator("#studio tbody tr td.mud-table-cell").First.WaitForAsync();
        await page.RestAsync();
        await page.Locator("#studio input[placeholder^='Search']").First.FillAsync(word);
        await page.Locator($"#studio tbody tr:not(:has-text('{word}'))").First
            .WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await page.Row(word).WaitForAsync();
    }

    /// <summary>Chooses from the menu at the end of a row.</summary>
    public static async Task ChooseAsync(this IPage page, ILocator row, string item)
    {
        await page.ChooseBesideAsync(row.Locator("button").Last, item);
    }

    /// <summary>Chooses what is done with the rows that are marked.</summary>
    public static async Task ChooseForMarkedAsync(this IPage page, string item)
    {
        await page.ChooseBesideAsync(
            page.Locator("#studio button", new() { HasTextString = "Bulk actions" }).First, item);
    }

    private static async Task ChooseBesideAsync(this IPage page, ILocator button, string item)
    {
        await page.OpenBesideAsync(button);
        await page.ChooseAsync(item);
    }

    /// <summary>Opens a menu: it lies where its button is, or a person would not find it.</summary>
    public static async Task OpenBesideAsync(this IPage page, ILocator button)
    {
        await button.ClickAsync();
        await page.RestAsync();
        var menu = (await page.Locator(".mud-popover-open").First.BoundingBoxAsync())!;
        var at = (await button.BoundingBoxAsync())!;
        menu.X.ShouldBeInRange(at.X - menu.Width - Gap, at.X + at.Width + Gap);
        menu.Y.ShouldBeInRange(at.Y - menu.Height - Gap, at.Y + at.Height + Gap);
    }

    /// <summary>Marks a row.</summary>
    public static Task MarkAsync(this IPage page, string text) =>
        page.Row(text).Locator("input[type=checkbox]").First.CheckAsync();

    /// <summary>Chooses from the menu that is open.</summary>
    public static async Task ChooseAsync(this IPage page, string item)
    {
        await page.Locator(".mud-popover-open").GetByText(item, new() { Exact = true }).First.ClickAsync();
        await page.RestAsync();
    }

    /// <summary>Says yes in a dialog, and waits until the list shows what became of it.</summary>
    public static async Task ConfirmAsync(this IPage page, string path)
    {
        var dialog = page.Locator(".mud-dialog");
        await dialog.WaitForAsync();
        await page.ChangedAsync(path, () => dialog.Locator(".mud-dialog-actions button").Last.ClickAsync());
    }

    /// <summary>Publishes in the dialog of the page, with a reason.</summary>
    public static async Task PublishAsync(this IPage page, string path, string reason)
    {
        var dialog = page.Locator("#publication[open]");
        await dialog.WaitForAsync();
        await dialog.Locator("textarea").FillAsync(reason);
        await page.ChangedAsync(path, () => dialog.Locator("[data-publish]").ClickAsync());
    }

    /// <summary>Does something, and waits until it is answered, and the list read again.</summary>
    public static async Task ChangedAsync(this IPage page, string path, Func<Task> act)
    {
        var isDone = false;
        await page.RunAndWaitForResponseAsync(act, answer =>
        {
            var asked = new Uri(answer.Url).AbsolutePath;
            var isListed = asked
                is $"{ADefinition.Api}/workflow-definitions" or $"{ADefinition.Api}/workflow-instances";
            if (isDone && isListed)
            {
                return true;
            }

            isDone |= answer.Ok && answer.Request.Method != "GET" && asked.Contains(path, StringComparison.Ordinal);
            return false;
        });
        await page.RestAsync();
    }
}
