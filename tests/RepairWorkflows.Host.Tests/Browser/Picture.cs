using Microsoft.Playwright;
using RepairWorkflows.Testing;

namespace RepairWorkflows.Host.Tests.Browser;

/// <summary>
/// A picture of the documents, and beside it the words that stood on the page when it was taken. Pixels differ from one
/// version of a font to the next, words do not: they are compared, and when they differ the picture is out of date.
/// </summary>
/// <remarks>With the variable UPDATE_PICTURES=1 both are taken anew.</remarks>
internal sealed class Picture(string name)
{
    private static readonly string Root = Repository.Root;
    private readonly string _words = Path.Combine(Root, "docs", "images", $"{name}.txt");

    /// <summary>Compares the page's words with those kept; or keeps words and picture.</summary>
    public async Task CheckAsync(IPage page, string words)
    {
        if (Environment.GetEnvironmentVariable("UPDATE_PICTURES") == "1")
        {
            await TakeAsync(page, Path.Combine(Root, "docs", "images", $"{name}.png"));
            await File.WriteAllTextAsync(_words, words, CancellationToken.None);
        }

        await TakeAsync(page, Path.Combine(Root, "artifacts", "screenshots", $"docs-{name}.png"));
        var kept = (await File.ReadAllTextAsync(_words, CancellationToken.None)).ReplaceLineEndings("\n");
        words.ShouldBe(
            kept, $"docs/images/{name}.png shows another page: take it anew with UPDATE_PICTURES=1, and look at it.");
    }

    private static async Task TakeAsync(IPage page, string file) =>
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = file, FullPage = true });
}
