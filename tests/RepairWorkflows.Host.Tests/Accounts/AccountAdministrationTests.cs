using System.Net;
using RepairWorkflows.Host.Tests.Hosting;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Host.Tests.Accounts;

public static class AccountAdministrationTests
{
    private const string Password = "correct horse battery";

    [Collection(DemoHost.Collection)]
    public sealed class GivenAnAdministrator(DemoHost host)
    {
        [Fact]
        public async Task When_an_account_is_made_on_the_page_then_it_is_listed_and_can_sign_in()
        {
            var browser = await SignInAsync(host, Role.Administrator, host.Password());
            await MakeAsync(browser, "page-made");
            await browser.OpenAsync("/accounts");
            browser.Page.ShouldContain(">page-made</a>");
            (await CanSignInAsync("page-made", Password)).ShouldBeTrue();
        }

        [Fact]
        public async Task When_an_account_is_disabled_then_it_cannot_sign_in_until_it_is_enabled()
        {
            var browser = await SignInAsync(host, Role.Administrator, host.Password());
            var page = await MakeAsync(browser, "comes-and-goes");
            await browser.SubmitAsync(page, page + "/disabled", ("disabled", "true"));
            (await CanSignInAsync("comes-and-goes", Password)).ShouldBeFalse();
            await browser.SubmitAsync(page, page + "/disabled", ("disabled", "false"));
            (await CanSignInAsync("comes-and-goes", Password)).ShouldBeTrue();
        }

        [Fact]
        public async Task When_a_password_is_reset_then_only_the_new_one_opens()
        {
            var browser = await SignInAsync(host, Role.Administrator, host.Password());
            var page = await MakeAsync(browser, "forgetful");
            await browser.SubmitAsync(page, page + "/password", ("password", "another long word"));
            browser.Location.ShouldBe(page + "?saved=true");
            (await CanSignInAsync("forgetful", Password)).ShouldBeFalse();
            (await CanSignInAsync("forgetful", "another long word")).ShouldBeTrue();
        }

        [Fact]
        public async Task When_roles_are_chosen_then_the_page_shows_them_chosen()
        {
            var browser = await SignInAsync(host, Role.Administrator, host.Password());
            var page = await MakeAsync(browser, "climber");
            await browser.SubmitAsync(page, page + "/roles", ("roles", Role.Finance), ("roles", Role.Technician));
            await browser.OpenAsync(page);
            browser.Page.ShouldContain("""value="finance" checked""");
            browser.Page.ShouldContain("""value="technician" checked""");
        }

        [Fact]
        public async Task When_a_region_is_chosen_then_the_page_shows_it_chosen_and_refuses_it_to_other_roles()
        {
            var browser = await SignInAsync(host, Role.Administrator, host.Password(), "zh");
            var page = await MakeAsync(browser, "regional");
            browser.Page.ShouldContain("""<option value="西南">西南</option>""");
            await browser.SubmitAsync(page, page + "/roles", ("roles", Role.RegionalContact), ("region", "西南"));
            await browser.OpenAsync(page);
            browser.Page.ShouldContain("""<option value="西南" selected>西南</option>""");
            (await browser.SubmitAsync(page, page + "/roles", ("roles", Role.Finance), ("region", "西南")))
                .ShouldBe(HttpStatusCode.BadRequest);
            browser.Page.ShouldContain("只有大区接口人可属于某一大区");
        }

        [Fact]
        public async Task When_the_last_administrator_is_to_be_disabled_then_the_page_says_why_not()
        {
            var browser = await SignInAsync(host, Role.Administrator, host.Password(), "zh");
            var page = await PageOfAsync(browser, Role.Administrator);
            (await browser.SubmitAsync(page, page + "/disabled", ("disabled", "true")))
                .ShouldBe(HttpStatusCode.BadRequest);
            browser.Page.ShouldContain("至少要保留一个管理员");
        }

        [Fact]
        public async Task When_the_name_is_taken_then_the_form_comes_back_with_the_reason()
        {
            var browser = await SignInAsync(host, Role.Administrator, host.Password());
            (await browser.SubmitAsync("/accounts", "/accounts", ("userName", "technician"), ("password", Password)))
                .ShouldBe(HttpStatusCode.BadRequest);
            browser.Page.ShouldContain("""role="alert""");
        }

        [Fact]
        public async Task When_programs_do_it_then_password_and_state_are_set_the_same_way()
        {
            var api = await host.AdministratorAsync();
            var made = await api.SendAsync(
                "/api/v1/accounts", $$"""{"userName":"by-program","password":"{{Password}}"}""");
            var account = made.Headers.Location!.ToString();
            (await api.SendAsync(account + "/password", """{"password":"another long word"}""", method: "PUT"))
                .StatusCode.ShouldBe(HttpStatusCode.NoContent);
            (await CanSignInAsync("by-program", "another long word")).ShouldBeTrue();
            await api.SendAsync(account + "/disabled", """{"disabled":true}""", method: "PUT");
            (await (await api.ReadAsync(account)).BodyAsync()).GetProperty("disabled").GetBoolean().ShouldBeTrue();
        }

        private static async Task<string> MakeAsync(FormBrowser browser, string name)
        {
            await browser.SubmitAsync("/accounts", "/accounts", ("userName", name), ("password", Password));
            browser.Location.ShouldBe("/accounts");
            return await PageOfAsync(browser, name);
        }

        private static async Task<string> PageOfAsync(FormBrowser browser, string name)
        {
            await browser.OpenAsync("/accounts");
            var end = browser.Page.IndexOf($"\">{name}</a>", StringComparison.Ordinal);
            return browser.Page[browser.Page.LastIndexOf("/accounts/", end, StringComparison.Ordinal)..end];
        }

        private async Task<bool> CanSignInAsync(string name, string password) =>
            (await host.Anonymous().SendAsync(
                "/api/v1/session", $$"""{"userName":"{{name}}","password":"{{password}}"}""")).IsSuccessStatusCode;
    }

    [Collection(DemoHost.Collection)]
    public sealed class GivenAnybodyElse(DemoHost host)
    {
        [Fact]
        public async Task When_the_accounts_are_opened_then_access_is_denied()
        {
            var browser = await SignInAsync(host, Role.ServiceAgent, host.Password());
            (await browser.OpenAsync("/accounts")).ShouldBe(HttpStatusCode.Redirect);
            browser.Location!.ShouldContain("/access-denied");
        }

        [Theory]
        [InlineData("wrong password", "another long word", "another long word", "The password so far is wrong.")]
        [InlineData(Password, "another long word", "a different word", "The two passwords differ.")]
        [InlineData(Password, "short", "short", "at least 10 characters")]
        public async Task When_the_own_password_cannot_be_changed_then_the_page_says_why(
            string current, string password, string again, string reason)
        {
            var browser = await SignInAsync(host, await MakeAsync($"stays-{reason.Length}"), Password);
            (await browser.SubmitAsync(
                "/password", "/password", ("current", current), ("password", password), ("again", again)))
                .ShouldBe(HttpStatusCode.BadRequest);
            browser.Page.ShouldContain(reason);
        }

        [Fact]
        public async Task When_the_own_password_is_changed_then_the_session_goes_on()
        {
            var browser = await SignInAsync(host, await MakeAsync("changer"), Password);
            (await browser.SubmitAsync(
                "/password", "/password", ("current", Password), ("password", "another long word"),
                ("again", "another long word"))).ShouldBe(HttpStatusCode.OK);
            (await browser.OpenAsync("/password")).ShouldBe(HttpStatusCode.OK);
            await SignInAsync(host, "changer", "another long word");
        }

        private async Task<string> MakeAsync(string name)
        {
            await (await host.AdministratorAsync()).SendAsync(
                "/api/v1/accounts", $$"""{"userName":"{{name}}","password":"{{Password}}","roles":["technician"]}""");
            return name;
        }
    }

    private static async Task<FormBrowser> SignInAsync(
        TestHost host, string name, string password, string language = "en")
    {
        var browser = new FormBrowser(host, language);
        await browser.SubmitAsync("/sign-in", "/sign-in", ("userName", name), ("password", password));
        browser.Location.ShouldBe("/");
        return browser;
    }
}
