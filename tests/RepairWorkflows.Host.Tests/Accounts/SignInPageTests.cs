using System.Net;
using RepairWorkflows.Host.Tests.Hosting;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Host.Tests.Accounts;

public static class SignInPageTests
{
    [Collection(DemoHost.Collection)]
    public sealed class GivenABrowser(DemoHost host)
    {
        [Fact]
        public async Task When_it_opens_the_dashboard_then_it_is_sent_to_sign_in_and_back()
        {
            var browser = new FormBrowser(host);
            (await browser.OpenAsync("/")).ShouldBe(HttpStatusCode.Redirect);
            browser.Location!.ShouldContain("/sign-in?returnTo=%2F");
            (await SignInAsync(browser, "/sign-in?returnTo=%2Fhangfire", Role.Administrator)).ShouldBe(
                HttpStatusCode.Redirect);
            browser.Location.ShouldBe("/hangfire");
            (await browser.OpenAsync("/")).ShouldBe(HttpStatusCode.OK);
        }

        [Fact]
        public async Task When_the_password_is_wrong_then_the_page_says_so()
        {
            var browser = new FormBrowser(host);
            (await browser.SubmitAsync("/sign-in", "/sign-in", ("userName", "no-such"), ("password", "wrong")))
                .ShouldBe(HttpStatusCode.Unauthorized);
            browser.Page.ShouldContain("User name or password is wrong");
        }

        [Theory]
        [InlineData("https://elsewhere.example/")]
        [InlineData("//elsewhere.example/")]
        [InlineData("/\\elsewhere.example/")]
        public async Task When_the_way_back_leads_elsewhere_then_it_leads_home(string returnTo)
        {
            var browser = new FormBrowser(host);
            await SignInAsync(browser, $"/sign-in?returnTo={Uri.EscapeDataString(returnTo)}", Role.ServiceAgent);
            browser.Location.ShouldBe("/");
        }

        [Fact]
        public async Task When_it_signs_out_then_the_dashboard_is_closed_again()
        {
            var browser = new FormBrowser(host);
            await SignInAsync(browser, "/sign-in", Role.ServiceAgent);
            (await browser.SubmitAsync("/sign-in", "/sign-out")).ShouldBe(HttpStatusCode.Redirect);
            (await browser.OpenAsync("/")).ShouldBe(HttpStatusCode.Redirect);
        }

        [Fact]
        public async Task When_an_agent_opens_the_jobs_then_access_is_denied()
        {
            var browser = new FormBrowser(host);
            await SignInAsync(browser, "/sign-in", Role.ServiceAgent);
            (await browser.OpenAsync("/hangfire")).ShouldBe(HttpStatusCode.Redirect);
            browser.Location!.ShouldContain("/access-denied");
            (await browser.OpenAsync("/access-denied")).ShouldBe(HttpStatusCode.Forbidden);
        }

        [Fact]
        public async Task When_an_administrator_opens_the_jobs_then_they_are_shown()
        {
            var browser = new FormBrowser(host);
            await SignInAsync(browser, "/sign-in", Role.Administrator);
            (await browser.OpenAsync("/hangfire")).ShouldBe(HttpStatusCode.OK);
        }

        [Theory]
        [InlineData("zh-CN", "登录")]
        [InlineData("en", "Sign in")]
        public async Task When_it_prefers_a_language_then_the_page_speaks_it(string language, string word)
        {
            var browser = new FormBrowser(host, language);
            await browser.OpenAsync("/sign-in");
            browser.Page.ShouldContain($"<h1>{word}</h1>");
        }

        [Fact]
        public async Task When_it_chose_a_language_then_the_choice_wins()
        {
            var browser = new FormBrowser(host, "en");
            await browser.OpenAsync("/preferences?language=zh&return=/sign-in");
            await browser.OpenAsync("/sign-in");
            browser.Page.ShouldContain("<h1>登录</h1>");
        }

        private Task<HttpStatusCode> SignInAsync(FormBrowser browser, string page, string role) =>
            browser.SubmitAsync(page, "/sign-in", ("userName", role), ("password", host.Password()));
    }
}
