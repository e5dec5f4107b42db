using System.Text.Json.Nodes;
using Microsoft.Playwright;
using RepairWorkflows.Host.Tests.Api.Elsa;
using RepairWorkflows.Host.Tests.Hosting;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing.Browser;
using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Host.Tests.Browser;

public static class FindingsPageTests
{
    public sealed class GivenADefinitionWhoseJoinHangs(BrowsedHost site) : IClassFixture<BrowsedHost>
    {
        [BrowserFact]
        public async Task When_it_is_run_then_the_owner_sees_it_stuck_reads_what_it_did_and_calls_it_off()
        {
            var owner = site.Owner();
            await owner.SendAsync($"{ADefinition.Api}/workflow-definitions", Hanging);
            var stuck = await owner.ExecuteAsync("two-checks");
            var page = await SignInAsync("/findings", Role.ProcessOwner);

            var row = page.Locator("[data-kind=stuck] .rw-finding", new() { HasTextString = stuck });
            (await row.Locator(".wrong").InnerTextAsync()).ShouldBe("“两项检查都完成”在等一个不会到来的分支。");
            (await page.Locator("nav a[href=findings] .rw-count").InnerTextAsync()).ShouldBe("1");
            await row.Locator("a.id").ClickAsync();

            await page.Locator("h1", new() { HasTextString = "two-checks（版本 1）" }).WaitForAsync();
            (await page.Locator(".rw-status").InnerTextAsync()).ShouldBe("运行中 · 停滞");
            (await page.Locator(".rests strong").AllInnerTextsAsync()).ShouldBe(["两项检查都完成"]);
            (await page.Locator(".lines .step").AllInnerTextsAsync()).ShouldContain("a");
            await page.Locator("[data-mend=cancel]").ClickAsync();
            await page.Locator(".mud-dialog-actions button", new() { HasTextString = "取消实例" }).ClickAsync();
            await page.Locator(".rw-status", new() { HasTextString = "已取消" }).WaitForAsync();

            await page.Locator("nav a[href=findings]").ClickAsync();
            await page.Locator(".rw-empty").WaitForAsync();
            (await page.Locator("[data-kind]").CountAsync()).ShouldBe(0);
        }

        [BrowserFact]
        public async Task When_a_technician_opens_the_page_then_nothing_is_told()
        {
            var page = await SignInAsync("/findings", Role.Technician);
            await page.Locator(".rw-alert", new() { HasTextString = "您的角色不能进行此操作" }).WaitForAsync();
            (await page.Locator("nav a[href=findings]").CountAsync()).ShouldBe(0);
        }

        private static string Hanging => ADefinition.Saving(
            "two-checks", publish: true,
            new Drawing("two-checks").Decision("d", "true").Lines("a", "b")
                .With(
                    "j", "Elsa.FlowJoin", ("mode", Drawing.Literal("WaitAll")),
                    ("metadata", new JsonObject { ["displayText"] = "两项检查都完成" }))
                .Arrows("d:True->a", "d:False->b", "a->j", "b->j").ToFlowchart("f").ToJsonString());

        private async Task<IPage> SignInAsync(string path, string role)
        {
            var page = await site.Browser.NewPageAsync(
                new() { BaseURL = site.Host.ClientOptions.BaseAddress.ToString(), Locale = "zh-CN" });
            await page.GotoAsync(path);
            await page.FillAsync("input[name=userName]", role);
            await page.FillAsync("input[name=password]", site.Host.Password());
            await page.ClickAsync("button[type=submit]");
            await page.Locator(".rw-shell").WaitForAsync();
            return page;
        }
    }
}
