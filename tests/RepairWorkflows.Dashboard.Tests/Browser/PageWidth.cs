using Microsoft.Playwright;

namespace RepairWorkflows.Dashboard.Tests.Browser;

/// <summary>Whether a page fits its screen.</summary>
internal static class PageWidth
{
    // All that is drawn, not only what can be scrolled to; what is only there to be read out takes no place.
    private const string Beyond =
        """
        width => [...document.querySelectorAll('.rw-content *:not(.rw-unseen)')]
            .filter(part => part.getBoundingClientRect().right > width)
            .map(part => `${part.tagName}.${part.className} ends at ${part.getBoundingClientRect().right}`)
        """;

    /// <summary>Fails when something sticks out at the right once the page is at rest, and names it.</summary>
    public static async Task ShouldFitAsync(this IPage page, int width, string? name = null)
    {
        try
        {
            await page.WaitForFunctionAsync(
                $"width => ({Beyond})(width).length === 0", width, new() { Timeout = 5_000 });
        }
        catch (TimeoutException)
        {
            (await page.EvaluateAsync<string[]>(Beyond, width)).ShouldBeEmpty(name);
        }
    }
}
