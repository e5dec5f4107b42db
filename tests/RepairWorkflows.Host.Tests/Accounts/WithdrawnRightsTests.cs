using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using RepairWorkflows.Host.Accounts.ApiKeys;
using RepairWorkflows.Host.Tests.Hosting;
using RepairWorkflows.Persistence.Model;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Host.Tests.Accounts;

public static class WithdrawnRightsTests
{
    private const string Cases = "/api/v1/cases";

    public static TheoryData<string, string> Changes => new()
    {
        { "roles", """{"roles":["finance"]}""" },
        { "disabled", """{"disabled":true}""" },
        { "password", """{"password":"another horse battery"}""" },
    };

    [Collection(DemoHost.Collection)]
    public sealed class GivenAnAccountThatIsSignedIn(DemoHost host)
    {
        [Theory]
        [MemberData(nameof(Changes), MemberType = typeof(WithdrawnRightsTests))]
        public async Task When_its_rights_change_then_its_token_stops_at_once(string what, string body)
        {
            var (id, client) = await host.MakeAsync($"token-{what}", Role.ServiceAgent);
            (await client.ReadAsync(Cases)).StatusCode.ShouldBe(HttpStatusCode.OK);
            await ChangeAsync(id, what, body);
            await (await client.ReadAsync(Cases)).ShouldBeProblemAsync(401, "session.required");
        }

        [Theory]
        [MemberData(nameof(Changes), MemberType = typeof(WithdrawnRightsTests))]
        public async Task When_its_rights_change_then_its_cookie_stops_at_once(string what, string body)
        {
            var (id, _) = await host.MakeAsync($"cookie-{what}", Role.ServiceAgent);
            var browser = new FormBrowser(host);
            await browser.SubmitAsync(
                "/sign-in", "/sign-in", ("userName", $"cookie-{what}"), ("password", TestHost.OwnPassword));
            (await browser.OpenAsync("/")).ShouldBe(HttpStatusCode.OK);
            await ChangeAsync(id, what, body);
            (await browser.OpenAsync("/")).ShouldBe(HttpStatusCode.Redirect);
            browser.Location!.ShouldContain("/sign-in");
        }

        [Theory]
        [MemberData(nameof(Changes), MemberType = typeof(WithdrawnRightsTests))]
        public async Task When_its_rights_change_then_its_session_cannot_be_refreshed(string what, string body)
        {
            var (id, _) = await host.MakeAsync($"refresh-{what}", Role.ServiceAgent);
            var session = await (await host.Anonymous().PostAsJsonAsync(
                "/api/v1/session", new { userName = $"refresh-{what}", password = TestHost.OwnPassword },
                CancellationToken.None)).BodyAsync();
            var request = new { refreshToken = session.GetProperty("refreshToken").GetString() };
            await ChangeAsync(id, what, body);
            await (await host.Anonymous().PostAsJsonAsync("/api/v1/session/refresh", request, CancellationToken.None))
                .ShouldBeProblemAsync(401, "session.not-refreshed");
        }

        private async Task ChangeAsync(Guid id, string what, string body) =>
            (await (await host.AdministratorAsync()).SendAsync($"/api/v1/accounts/{id:D}/{what}", body, method: "PUT"))
                .IsSuccessStatusCode.ShouldBeTrue();
    }

    [Collection(DemoHost.Collection)]
    public sealed class GivenAKey(DemoHost host)
    {
        [Fact]
        public async Task When_it_expires_then_it_opens_nothing()
        {
            await using var scope = host.Services.CreateAsyncScope();
            var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
            var keys = new ApiKeyBook(
                scope.ServiceProvider.GetRequiredService<UserManager<Account>>(),
                scope.ServiceProvider.GetRequiredService<RepairWorkflowsDb>(), clock);
            var made = await keys.MakeAsync(
                new NewApiKey("key-of-an-hour", [Role.Finance], clock.GetUtcNow().AddHours(1)));
            (await keys.FindAsync(made.Key, CancellationToken.None)).ShouldNotBeNull();
            clock.Advance(TimeSpan.FromHours(1));
            (await keys.FindAsync(made.Key, CancellationToken.None)).ShouldBeNull();
        }

        [Fact]
        public async Task When_it_would_have_expired_already_then_it_is_not_made() =>
            (await (await (await host.AdministratorAsync()).SendAsync(
                "/api/v1/api-keys", """{"name":"key-late","roles":["finance"],"expiresAt":"2020-01-01T00:00:00Z"}"""))
                .ShouldBeProblemAsync(400, "api-key.invalid")).Fields().ShouldBe(["expiresAt field.in-the-past"]);

        [Fact]
        public async Task When_its_account_is_disabled_then_it_opens_nothing()
        {
            var (id, program) = await MakeAsync("key-disabled");
            (await program.ReadAsync(Cases)).StatusCode.ShouldBe(HttpStatusCode.OK);
            await (await host.AdministratorAsync()).SendAsync(
                $"/api/v1/accounts/{id:D}/disabled", """{"disabled":true}""", method: "PUT");
            (await program.ReadAsync(Cases)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        }

        [Fact]
        public async Task When_somebody_guesses_passwords_under_its_name_then_it_still_opens()
        {
            var (_, program) = await MakeAsync("key-guessed");
            for (var guess = 0; guess < 6; guess++)
            {
                await host.Anonymous().SendAsync("/api/v1/session", """{"userName":"key-guessed","password":"x"}""");
            }

            (await program.ReadAsync(Cases)).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        private async Task<(Guid Id, HttpClient Program)> MakeAsync(string name)
        {
            var made = await (await (await host.AdministratorAsync()).SendAsync(
                "/api/v1/api-keys", $$"""{"name":"{{name}}","roles":["finance"]}""")).BodyAsync();
            return (made.GetProperty("id").GetGuid(), host.WithKey(made.GetProperty("key").GetString()!));
        }
    }
}
