using Microsoft.Playwright;

namespace RepairWorkflows.Host.Tests.Browser.Studio;

/// <summary>What is done in the designer with a mouse and a keyboard.</summary>
internal static class StudioEditor
{
    /// <summary>Drops an activity from the palette onto the drawing, wherever the palette has it.</summary>
    public static async Task DropAsync(this IPage page, string name, int x)
    {
        await page.Locator("#studio input[placeholder=Search]").First.FillAsync(name);
        var named = page.Locator("[draggable=true]", new() { HasTextRegex = new($"^\\s*{name}\\s*$") });
        var card = page.Locator("#studio").Locator(named).First;
        await card.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        if (!await card.IsVisibleAsync())
        {
            await page.Locator("#studio .mud-expand-panel", new() { Has = named })
                .Locator(".mud-expand-panel-header").ClickAsync();
        }

        await page.SavedAsync(() => card.DragToAsync(
            page.Locator("#studio .x6-graph").First, new() { TargetPosition = new() { X = x, Y = 120 } }));
    }

    /// <summary>Draws an arrow from the first step to the second.</summary>
    public static async Task ConnectAsync(this IPage page)
    {
        var (from, to) = (await MiddleAsync(page, "out", 0), await MiddleAsync(page, "in", 1));
        await page.Mouse.MoveAsync(from.X, from.Y);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(to.X, to.Y, new() { Steps = 12 });
        await page.Mouse.UpAsync();
        await page.Locator("#studio .x6-edge").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
    }

    private static async Task<(float X, float Y)> MiddleAsync(IPage page, string group, int node)
    {
        var port = page.Locator("#studio .x6-node").Nth(node).Locator($".x6-port-body[port-group={group}]").First;
        var box = (await port.BoundingBoxAsync())!;
        return (box.X + (box.Width / 2), box.Y + (box.Height / 2));
    }

    /// <summary>Fills in an input of a step.</summary>
    public static async Task FillAsync(this IPage page, string step, string input, string value)
    {
        await page.Locator("#studio .x6-node", new() { HasTextString = step }).First
            .ClickAsync(new() { Position = new() { X = 80, Y = 14 } });
        var field = page.Locator("#studio .mud-input-control", new() { HasTextString = input })
            .Locator("input, textarea").First;
        await field.FillAsync(value);
        await field.BlurAsync();
    }

    /// <summary>Selects a step: at its upper edge, since arrows lie over the middle.</summary>
    public static async Task SelectAsync(this IPage page, string id)
    {
        await page.Locator($"#studio .x6-node[data-cell-id='{id}']")
            .ClickAsync(new() { Position = new() { X = 80, Y = 14 } });
        await page.Locator("#studio .x6-widget-transform").First.WaitForAsync();
        await page.Locator("#studio .mud-input-control", new() { HasTextString = "Text" }).First.WaitForAsync();
        await page.RestAsync();
    }

    /// <summary>Adds a variable, an input or an output.</summary>
    public static async Task AddAsync(this IPage page, string tab, string button, string name)
    {
        await page.Locator("#studio .mud-tab", new() { HasTextString = tab }).First.ClickAsync();
        await page.GetByText(button, new() { Exact = true }).ClickAsync();
        var dialog = page.Locator(".mud-dialog");
        await dialog.WaitForAsync();
        await page.RestAsync(); // it proposes a name
        var field = dialog.GetByLabel("Name", new() { Exact = true });
        await field.FillAsync(name);
        await field.BlurAsync();
        await page.RestAsync();
        await page.SavedAsync(() => dialog.GetByText("Ok", new() { Exact = true }).ClickAsync());
    }

    /// <summary>Does something, and waits until the designer has saved it and read its palette again.</summary>
    public static async Task SavedAsync(this IPage page, Func<Task> act)
    {
        var isSaved = false;
        await page.RunAndWaitForResponseAsync(act, answer =>
        {
            isSaved |= StudioBrowser.Saved(200)(answer);
            return isSaved && answer.Url.Contains("/descriptors/activities", StringComparison.Ordinal);
        });
        await page.RestAsync();
    }

    /// <summary>Waits until the page has nothing to do: its runtime answers a click when it comes to it.</summary>
    public static Task RestAsync(this IPage page) => page.EvaluateAsync(
        "new Promise(done => requestIdleCallback(() => requestIdleCallback(() => requestIdleCallback(done))))");
}
