using Microsoft.Playwright;
using RepairWorkflows.Host.Tests.Api.Elsa;
using RepairWorkflows.Host.Tests.Hosting;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing.Browser;

namespace RepairWorkflows.Host.Tests.Browser;

public static class StudioEditingTests
{
    public sealed class GivenAnOwnerAndAnAdministrator(BrowsedHost site) : IClassFixture<BrowsedHost>, IAsyncLifetime
    {
        private readonly StudioBrowser _studio = new(site);

        public Task InitializeAsync() => Task.CompletedTask;

        public Task DisposeAsync() => _studio.CloseAsync();

        [BrowserFact]
        public async Task When_both_edit_one_definition_then_the_second_is_told_who_was_first_and_keeps_their_work()
        {
            var first = await OpenAsync(Role.ProcessOwner, "technician-visit");
            var second = await OpenAsync(Role.Administrator, "technician-visit");
            await DescribeAsync(first, "the first one's", 200);

            await DescribeAsync(second, "the second one's", 412);

            var told = second.Locator("#edited-meanwhile");
            await told.WaitForAsync();
            (await told.InnerTextAsync()).ShouldContain("process-owner saved version 2");
            (await second.Locator("#studio textarea").First.InputValueAsync()).ShouldBe("the second one's");
            await _studio.ShowAsync(second, "studio-edited-meanwhile");
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
            var page = await OpenAsync(Role.ProcessOwner, "preventive-care");
            await DescribeAsync(page, "Rounds, as agreed with the hospital", 200);

            await StudioBrowser.Tool(page, StudioTool.Publish).ClickAsync();
            var dialog = page.Locator("#publication[open]");
            await dialog.WaitForAsync();
            (await dialog.InnerTextAsync()).ShouldContain("became Rounds, as agreed with the hospital.");
            await _studio.ShowAsync(page, "studio-publication");
            await dialog.Locator("[data-publish]").ClickAsync(); // not without a reason
            (await dialog.IsVisibleAsync()).ShouldBeTrue();
            await dialog.Locator("textarea").FillAsync("Agreed on Monday");
            await page.RunAndWaitForResponseAsync(
                () => dialog.Locator("[data-publish]").ClickAsync(), StudioBrowser.Saved(200));

            using var owner = site.Host.Owner();
            var versions = await (await owner.ReadAsync("/api/v1/definitions/preventive-care/versions")).BodyAsync();
            ADefinition.Text(versions[0], "reason").ShouldBe("Agreed on Monday");
            versions[0].GetProperty("isPublished").GetBoolean().ShouldBeTrue();
        }

        [BrowserFact]
        public async Task When_the_owner_thinks_better_of_it_then_nothing_is_published_and_the_draft_stays()
        {
            var page = await OpenAsync(Role.ProcessOwner, "scope-review");
            await DescribeAsync(page, "Half done", 200);
            await StudioBrowser.Tool(page, StudioTool.Publish).ClickAsync();
            await page.Locator("#publication[open]").WaitForAsync();

            await page.Locator("#publication button[value='']").ClickAsync();

            await page.GetByText("Not published.").WaitForAsync();
            using var owner = site.Host.Owner();
            var latest = await owner.ShowAsync("/workflow-definitions/scope-review?versionOptions=Latest");
            ADefinition.Text(latest, "description").ShouldBe("Half done");
            latest.GetProperty("isPublished").GetBoolean().ShouldBeFalse();
            await _studio.ShowAsync(page, "studio-not-published");
        }

        [BrowserFact]
        public async Task When_a_draft_cannot_be_run_then_the_reason_stands_above_it_and_its_step_is_marked()
        {
            using var owner = site.Host.Owner();
            await owner.SendAsync($"{ADefinition.Api}/workflow-definitions", ADefinition.Saving(
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
                """));

            var page = await OpenAsync(Role.ProcessOwner, "faulty");

            await page.Locator("#findings").WaitForAsync();
            await page.Locator("#findings summary").ClickAsync();
            (await page.Locator("#findings li").InnerTextAsync()).ShouldStartWith("Nightly · ");
            await page.Locator("#studio .rw-faulty[data-cell-id='c']").WaitForAsync();
            await StudioBrowser.Tool(page, StudioTool.Publish).ClickAsync();
            await page.Locator("#publication[open] [data-errors]").WaitForAsync();
            (await page.Locator("#publication [data-publish]").IsDisabledAsync()).ShouldBeTrue();
            await _studio.ShowAsync(page, "studio-faulty");
        }

        private async Task<IPage> OpenAsync(string role, string definitionId)
        {
            var page = await _studio.OpenAsync($"/studio/definitions/{definitionId}", role);
            await page.Locator("#studio .x6-node").First.WaitForAsync();
            await page.GetByText("Auto-save").WaitForAsync();
            return page;
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
}
