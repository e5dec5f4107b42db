using Microsoft.Playwright;
using RepairWorkflows.Host.Tests.Api.Elsa;
using RepairWorkflows.Host.Tests.Hosting;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing.Browser;

namespace RepairWorkflows.Host.Tests.Browser.Studio;

/// <summary>Two who edit one definition, and what is asked before one is published.</summary>
public sealed class StudioEditingTests(BrowsedHost site) : StudioTest(site)
{
    [BrowserFact]
    public async Task When_both_edit_one_definition_then_the_second_is_told_who_was_first_and_keeps_their_work()
    {
        await MakeAsync("edited-by-two");
        var first = await OpenAsync("edited-by-two");
        var second = await OpenAsync("edited-by-two", Role.Administrator);
        await DescribeAsync(first, "the first one's", 200);

        await DescribeAsync(second, "the second one's", 412);

        var told = second.Locator("#edited-meanwhile");
        await told.WaitForAsync();
        (await told.InnerTextAsync()).ShouldContain("process-owner saved version 2");
        (await second.Locator("#studio textarea").First.InputValueAsync()).ShouldBe("the second one's");
        await Studio.ShowAsync(second, "studio-edited-meanwhile");
        var file = await second.RunAndWaitForDownloadAsync(() => told.Locator("[data-keep]").ClickAsync());
        (await File.ReadAllTextAsync(await file.PathAsync())).ShouldContain("the second one's");

        await told.Locator("[data-overwrite]").ClickAsync();
        await told.WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        await second.Locator("#studio .x6-node").First.WaitForAsync();
        await Assertions.Expect(second.Locator("#studio textarea").First).ToHaveValueAsync("the second one's");
    }

    [BrowserFact]
    public async Task When_the_owner_publishes_then_a_reason_is_asked_for_and_the_changes_are_told_in_words()
    {
        await MakeAsync("told-in-words");
        var page = await OpenAsync("told-in-words");
        await DescribeAsync(page, "Rounds, as agreed with the hospital", 200);

        await StudioBrowser.Tool(page, StudioTool.Publish).ClickAsync();
        var dialog = page.Locator("#publication[open]");
        await dialog.WaitForAsync();
        (await dialog.InnerTextAsync()).ShouldContain("became Rounds, as agreed with the hospital.");
        await Studio.ShowAsync(page, "studio-publication");
        await dialog.Locator("[data-publish]").ClickAsync(); // not without a reason
        (await dialog.IsVisibleAsync()).ShouldBeTrue();
        await dialog.Locator("textarea").FillAsync("Agreed on Monday");
        await page.RunAndWaitForResponseAsync(
            () => dialog.Locator("[data-publish]").ClickAsync(), StudioBrowser.Saved(200));

        using var owner = Site.Owner();
        var versions = await (await owner.ReadAsync("/api/v1/definitions/told-in-words/versions")).BodyAsync();
        ADefinition.Text(versions[0], "reason").ShouldBe("Agreed on Monday");
        versions[0].GetProperty("isPublished").GetBoolean().ShouldBeTrue();
    }

    [BrowserFact]
    public async Task When_the_owner_thinks_better_of_it_then_nothing_is_published_and_the_draft_stays()
    {
        await MakeAsync("thought-better");
        var page = await OpenAsync("thought-better");
        await DescribeAsync(page, "Half done", 200);
        await StudioBrowser.Tool(page, StudioTool.Publish).ClickAsync();
        await page.Locator("#publication[open]").WaitForAsync();

        await page.Locator("#publication button[value='']").ClickAsync();

        await page.GetByText("Not published.").WaitForAsync();
        var latest = await LatestAsync("thought-better");
        ADefinition.Text(latest, "description").ShouldBe("Half done");
        latest.GetProperty("isPublished").GetBoolean().ShouldBeFalse();
        await Studio.ShowAsync(page, "studio-not-published");
    }

    [BrowserFact]
    public async Task When_a_draft_cannot_be_run_then_the_reason_stands_above_it_and_its_step_is_marked()
    {
        await MakeAsync(
            "faulty", publish: false,
            """
            {
              "id": "f", "type": "Elsa.Flowchart", "version": 1, "connections": [],
              "activities": [{
                "id": "c", "name": "Nightly", "type": "Elsa.Cron", "version": 1,
                "customProperties": { "canStartWorkflow": true },
                "metadata": { "designer": { "position": { "x": 40, "y": 40 } } },
                "cronExpression": { "typeName": "String", "expression": { "type": "Literal", "value": "no" } }
              }]
            }
            """);

        var page = await OpenAsync("faulty");

        await page.Locator("#findings").WaitForAsync();
        await page.Locator("#findings summary").ClickAsync();
        (await page.Locator("#findings li").InnerTextAsync()).ShouldStartWith("Nightly · ");
        await page.Locator("#studio .rw-faulty[data-cell-id='c']").WaitForAsync();
        await StudioBrowser.Tool(page, StudioTool.Publish).ClickAsync();
        await page.Locator("#publication[open] [data-errors]").WaitForAsync();
        (await page.Locator("#publication [data-publish]").IsDisabledAsync()).ShouldBeTrue();
        await Studio.ShowAsync(page, "studio-faulty");
    }

    // The designer saves by itself half a second after a change.
    private static async Task DescribeAsync(IPage page, string text, int answer)
    {
        var field = page.Locator("#studio textarea").First;
        await page.RunAndWaitForResponseAsync(
            async () =>
            {
                await field.FillAsync(text);
                await field.BlurAsync();
            },
            StudioBrowser.Saved(answer));
    }
}
