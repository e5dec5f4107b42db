using System.Net;
using System.Net.Http.Json;
using RepairWorkflows.Host.Tests.Hosting;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Host.Tests.Api;

public static class SessionTests
{
    private const string Session = "/api/v1/session";

    [Collection(DemoHost.Collection)]
    public sealed class GivenAnAccount(DemoHost host)
    {
        [Fact]
        public async Task When_name_and_password_are_right_then_a_bearer_token_comes()
        {
            var answer = await host.Anonymous().PostAsJsonAsync(
                Session, new { userName = Role.ServiceAgent, password = host.Password() }, CancellationToken.None);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            var session = await answer.BodyAsync();
            session.GetProperty("tokenType").GetString().ShouldBe("Bearer");
            session.GetProperty("accessToken").GetString().ShouldNotBeNullOrEmpty();
        }

        [Fact]
        public async Task When_the_session_is_refreshed_then_the_new_token_opens()
        {
            var client = host.Anonymous();
            var session = await (await client.PostAsJsonAsync(
                Session, new { userName = Role.ServiceAgent, password = host.Password() }, CancellationToken.None))
                .BodyAsync();
            var answer = await client.PostAsJsonAsync(
                $"{Session}/refresh", new { refreshToken = session.GetProperty("refreshToken").GetString() },
                CancellationToken.None);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            client.DefaultRequestHeaders.Authorization =
                new("Bearer", (await answer.BodyAsync()).GetProperty("accessToken").GetString());
            (await client.ReadAsync("/api/v1/cases")).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        [Theory]
        [InlineData("""{"refreshToken":"forged"}""")]
        [InlineData("{}")]
        public async Task When_the_refresh_token_is_none_then_it_is_refused(string body) =>
            await (await host.Anonymous().SendAsync($"{Session}/refresh", body))
                .ShouldBeProblemAsync(401, "session.not-refreshed");

        [Theory]
        [InlineData("service-agent", "wrong")]
        [InlineData("nobody", "wrong")]
        [InlineData("", "")]
        public async Task When_either_is_wrong_then_the_answer_does_not_say_which(string userName, string password)
        {
            var answer = await host.Anonymous().PostAsJsonAsync(
                Session, new { userName, password }, CancellationToken.None);
            await answer.ShouldBeProblemAsync(401, "session.refused");
        }

        [Fact]
        public async Task When_a_member_is_misnamed_then_it_is_named() =>
            (await (await host.Anonymous().SendAsync(Session, """{"user":"x"}"""))
                .ShouldBeProblemAsync(400, "request.invalid")).Fields().ShouldBe(["user field.unknown"]);

        [Fact]
        public async Task When_the_body_breaks_off_then_it_is_malformed() =>
            await (await host.Anonymous().SendAsync(Session, "{")).ShouldBeProblemAsync(400, "request.malformed");

        [Fact]
        public async Task When_the_token_is_forged_then_nobody_is_signed_in()
        {
            var client = host.Anonymous();
            client.DefaultRequestHeaders.Authorization = new("Bearer", "forged");
            await (await client.ReadAsync("/api/v1/cases")).ShouldBeProblemAsync(401, "session.required");
        }
    }

    public sealed class GivenFiveFailures : IDisposable
    {
        private readonly TestHost _host = new(isDemonstration: true);

        [Fact]
        public async Task When_the_right_password_follows_then_the_account_is_locked_all_the_same()
        {
            var client = _host.Anonymous();
            for (var failure = 0; failure < 5; failure++)
            {
                await client.PostAsJsonAsync(
                    Session, new { userName = Role.Finance, password = "wrong" }, CancellationToken.None);
            }

            var answer = await client.PostAsJsonAsync(
                Session, new { userName = Role.Finance, password = _host.Password() }, CancellationToken.None);
            await answer.ShouldBeProblemAsync(401, "session.refused");
        }

        public void Dispose() => _host.Dispose();
    }
}
