using System.Net;
using RepairWorkflows.Host.Tests.Hosting;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Host.Tests.Accounts;

public static class SignOutTests
{
    [Collection(DemoHost.Collection)]
    public sealed class GivenTwoBrowsersOfOneAccount(DemoHost host)
    {
        [Fact]
        public async Task When_one_signs_out_then_its_copied_cookie_opens_nothing()
        {
            var one = await SignInAsync();
            var cookie = one.SessionCookie.ShouldNotBeNull();
            (await OpenAsync(cookie)).ShouldBe(HttpStatusCode.OK);
            (await one.SubmitAsync("/accounts", "/sign-out")).ShouldBe(HttpStatusCode.Redirect);
            (await OpenAsync(cookie)).ShouldBe(HttpStatusCode.Redirect);
        }

        [Fact]
        public async Task When_one_signs_out_then_the_other_stays()
        {
            var one = await SignInAsync();
            var other = await SignInAsync();
            await one.SubmitAsync("/accounts", "/sign-out");
            (await other.OpenAsync("/")).ShouldBe(HttpStatusCode.OK);
        }

        [Fact]
        public async Task When_a_tab_signs_out_after_another_did_then_it_is_sent_to_sign_in()
        {
            var one = await SignInAsync();
            var signOut = await SignInAsync();
            await signOut.SubmitAsync("/accounts", "/sign-out");
            (await signOut.SubmitAsync("/sign-in", "/sign-out")).ShouldBe(HttpStatusCode.Redirect);
            signOut.Location.ShouldBe("/sign-in");
            (await one.OpenAsync("/")).ShouldBe(HttpStatusCode.OK);
        }

        [Fact]
        public async Task When_a_session_has_ended_then_the_page_to_sign_in_says_so()
        {
            var browser = new FormBrowser(host, "zh-CN");
            await browser.OpenAsync("/sign-in?ended=true&returnTo=%2Fclosed");
            browser.Page.ShouldContain("您已退出登录");
        }

        private async Task<FormBrowser> SignInAsync()
        {
            var browser = new FormBrowser(host);
            await browser.SubmitAsync(
                "/sign-in", "/sign-in", ("userName", Role.Administrator), ("password", host.Password()));
            return browser;
        }

        private async Task<HttpStatusCode> OpenAsync(string cookie)
        {
            using var client = host.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
            client.DefaultRequestHeaders.Add("Cookie", cookie);
            return (await client.ReadAsync("/")).StatusCode;
        }
    }
}
