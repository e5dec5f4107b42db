using Microsoft.Playwright;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing;
using RepairWorkflows.Testing.Browser;

namespace RepairWorkflows.Host.Tests.Browser.Studio;

/// <summary>A definition's other page: what its draft changes, how its scenarios come out, its versions.</summary>
public sealed class ReviewPageTests(BrowsedHost site) : StudioTest(site)
{
    private const string Review = "/studio/definitions/service-response/review";

    private static readonly string Scenarios =
        Path.Combine(Repository.Root, "workflows", "service-response", "scenarios");

    [BrowserFact]
    public async Task When_the_owner_plays_the_scenarios_then_each_outcome_stands_beside_the_picture()
    {
        var page = await Studio.OpenAsync(Review, Role.ProcessOwner);
        await Assertions.Expect(page.Locator(".review-picture img")).ToBeVisibleAsync();
        var count = Directory.EnumerateFiles(Scenarios).Count();
        await Assertions.Expect(page.Locator("[data-scenarios] > li")).ToHaveCountAsync(count);

        (await page.Locator(".review-title").First.InnerTextAsync()).ShouldContain("：");
        await page.Locator("[data-scenarios] button").First.ClickAsync();
        await Assertions.Expect(page.Locator("span[data-total]"))
            .ToHaveTextAsync($"Hold: 1. Fail: 0. Not played yet: {count - 1}.");

        await page.Locator("[data-play-all]").ClickAsync();

        await Assertions.Expect(page.Locator("[data-scenarios] > li[data-state=holds]")).ToHaveCountAsync(count);
        await page.Locator("[data-scenarios] summary").First.ClickAsync();
        await page.Locator(".review-timeline li").First.WaitForAsync();
        await Studio.ShowAsync(page, "studio-review");
    }

    [BrowserFact]
    public async Task When_somebody_may_only_look_then_they_read_and_play_nothing()
    {
        var page = await Studio.OpenAsync(Review, Role.Technician);
        await page.Locator("[data-versions] > li").First.WaitForAsync();
        await Assertions.Expect(page.Locator(".review-picture img")).ToBeVisibleAsync();
        (await page.Locator("[data-play-all]").IsDisabledAsync()).ShouldBeTrue();
        (await page.Locator("[role=note]").InnerTextAsync()).ShouldContain("process owners");
        await Studio.ShowAsync(page, "studio-review-read-only");
    }
}
