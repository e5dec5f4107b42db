using System.Net;
using RepairWorkflows.Host.Tests.Hosting;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Host.Tests.Accounts;

public static class OwnPagesTests
{
    private const string Definitions = "/elsa/api/workflow-definitions";

    [Collection(DemoHost.Collection)]
    public sealed class GivenABrowsersSession(DemoHost host)
    {
        [Theory]
        [InlineData("cross-site", HttpStatusCode.Forbidden)]
        [InlineData("same-site", HttpStatusCode.Forbidden)]
        [InlineData("same-origin", HttpStatusCode.BadRequest)] // read, and found to be no definition
        [InlineData("none", HttpStatusCode.BadRequest)]
        [InlineData(null, HttpStatusCode.BadRequest)]
        public async Task When_a_page_sends_a_change_then_it_has_to_be_ours(string? from, HttpStatusCode status) =>
            (await SendAsync(HttpMethod.Post, from, await CookieAsync(), "Cookie")).StatusCode.ShouldBe(status);

        [Fact]
        public async Task When_another_page_asks_then_it_may_since_it_does_not_see_the_answer() =>
            (await SendAsync(HttpMethod.Get, "same-site", await CookieAsync(), "Cookie"))
                .StatusCode.ShouldBe(HttpStatusCode.OK);

        [Fact]
        public async Task When_a_program_comes_with_a_key_then_where_it_runs_does_not_matter() =>
            (await SendAsync(HttpMethod.Post, "cross-site", $"ApiKey {host.DemoKey()}", "Authorization"))
                .StatusCode.ShouldBe(HttpStatusCode.BadRequest);

        private async Task<string> CookieAsync()
        {
            var browser = new FormBrowser(host);
            await browser.SubmitAsync(
                "/sign-in", "/sign-in", ("userName", Role.ProcessOwner), ("password", host.Password()));
            return browser.SessionCookie!;
        }

        private async Task<HttpResponseMessage> SendAsync(
            HttpMethod method, string? from, string credential, string header)
        {
            using var request = new HttpRequestMessage(method, Definitions);
            request.Headers.TryAddWithoutValidation(header, credential);
            if (method == HttpMethod.Post)
            {
                request.Content = Answers.Json("[]");
            }

            if (from is not null)
            {
                request.Headers.TryAddWithoutValidation("Sec-Fetch-Site", from);
            }

            return await host.Anonymous().SendAsync(request, CancellationToken.None);
        }
    }
}
