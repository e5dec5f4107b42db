using System.Net;
using System.Net.Http.Json;
using RepairWorkflows.Host.Tests.Hosting;

namespace RepairWorkflows.Host.Tests.Accounts;

public static class SignInLimitTests
{
    private const string Session = "/api/v1/session";

    public sealed class GivenTwoAttemptsAName : IDisposable
    {
        private readonly TestHost _host = new(isDemonstration: false)
        {
            Settings = new Dictionary<string, string> { ["SignIn:AttemptsPerName"] = "2" },
        };

        [Fact]
        public async Task When_the_third_comes_then_it_is_told_to_wait_and_other_names_are_not()
        {
            var client = _host.Anonymous();
            await TryAsync(client, "somebody");
            await TryAsync(client, "SomeBody ");
            var answer = await TryAsync(client, "somebody");
            await answer.ShouldBeProblemAsync(429, "session.too-many-attempts");
            answer.Headers.RetryAfter!.Delta!.Value.ShouldBeInRange(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
            (await TryAsync(client, "another")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        }

        [Fact]
        public async Task When_the_third_comes_by_the_page_then_the_page_says_so()
        {
            var browser = new FormBrowser(_host);
            for (var attempt = 0; attempt < 2; attempt++)
            {
                await SubmitAsync(browser);
            }

            (await SubmitAsync(browser)).ShouldBe(HttpStatusCode.TooManyRequests);
            browser.Page.ShouldContain("Too many attempts");
        }

        [Fact]
        public async Task When_the_link_of_the_first_start_is_guessed_then_it_is_limited_too()
        {
            var client = _host.Anonymous();
            await client.ReadAsync("/first-start?token=a");
            await client.ReadAsync("/first-start?token=b");
            await (await client.ReadAsync("/first-start?token=c"))
                .ShouldBeProblemAsync(429, "session.too-many-attempts");
        }

        public void Dispose() => _host.Dispose();

        private static Task<HttpStatusCode> SubmitAsync(FormBrowser browser) =>
            browser.SubmitAsync("/sign-in", "/sign-in", ("userName", "visitor"), ("password", "x"));
    }

    public sealed class GivenThreeAttemptsAnAddress : IDisposable
    {
        private readonly TestHost _host = new(isDemonstration: false)
        {
            Settings = new Dictionary<string, string> { ["SignIn:AttemptsPerAddress"] = "3" },
        };

        [Fact]
        public async Task When_the_fourth_comes_under_whatever_name_then_it_is_told_to_wait()
        {
            var client = _host.Anonymous();
            foreach (var name in new[] { "a", "b", "c" })
            {
                (await TryAsync(client, name)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
            }

            await (await TryAsync(client, "d")).ShouldBeProblemAsync(429, "session.too-many-attempts");
        }

        public void Dispose() => _host.Dispose();
    }

    private static Task<HttpResponseMessage> TryAsync(HttpClient client, string userName) =>
        client.PostAsJsonAsync(Session, new { userName, password = "x" }, CancellationToken.None);
}
