using System.Net;
using Microsoft.Extensions.DependencyInjection;
using RepairWorkflows.Host.Accounts;
using RepairWorkflows.Host.Tests.Hosting;

namespace RepairWorkflows.Host.Tests.Accounts;

public static class FirstStartTests
{
    private const string Password = "correct horse battery";

    public sealed class GivenNoAccount : IDisposable
    {
        private readonly TestHost _host = new(isDemonstration: false);

        [Fact]
        public async Task When_the_link_is_used_then_an_administrator_is_made_and_the_link_is_void()
        {
            var browser = new FormBrowser(_host);
            var link = Link();
            (await browser.SubmitAsync(
                link, "/first-start", ("userName", "boss"), ("password", Password), ("again", Password)))
                .ShouldBe(HttpStatusCode.OK);
            (await browser.OpenAsync(link)).ShouldBe(HttpStatusCode.NotFound);
            var session = await _host.Anonymous().SendAsync(
                "/api/v1/session", $$"""{"userName":"boss","password":"{{Password}}"}""");
            session.StatusCode.ShouldBe(HttpStatusCode.OK);
            var boss = _host.Anonymous();
            boss.DefaultRequestHeaders.Authorization =
                new("Bearer", (await session.BodyAsync()).GetProperty("accessToken").GetString());
            (await boss.ReadAsync("/api/v1/accounts")).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        [Fact]
        public async Task When_the_token_is_another_then_nothing_is_made()
        {
            _ = Link();
            var browser = new FormBrowser(_host);
            (await browser.OpenAsync("/first-start?token=guess")).ShouldBe(HttpStatusCode.NotFound);
            (await browser.OpenAsync("/first-start")).ShouldBe(HttpStatusCode.NotFound);
        }

        [Fact]
        public async Task When_a_later_start_makes_a_link_then_the_one_before_is_void()
        {
            var first = Link();
            var second = Link();
            var browser = new FormBrowser(_host);
            (await browser.OpenAsync(first)).ShouldBe(HttpStatusCode.NotFound);
            (await browser.OpenAsync(second)).ShouldBe(HttpStatusCode.OK);
        }

        [Fact]
        public async Task When_the_password_is_weak_then_the_page_says_so_and_the_link_stays()
        {
            var link = Link();
            var browser = new FormBrowser(_host);
            const string weak = "aaaaaaaaaaaa";
            (await browser.SubmitAsync(link, "/first-start", ("userName", "boss"), ("password", weak), ("again", weak)))
                .ShouldBe(HttpStatusCode.BadRequest);
            browser.Page.ShouldContain("At least 10 characters");
            (await browser.OpenAsync(link)).ShouldBe(HttpStatusCode.OK);
        }

        [Fact]
        public async Task When_the_form_comes_without_its_antiforgery_token_then_it_is_refused()
        {
            using var form = new FormUrlEncodedContent(
                [new("token", Link().Split('=')[1]), new("userName", "boss"), new("password", Password)]);
            var answer = await _host.Anonymous().PostAsync("/first-start", form, CancellationToken.None);
            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        }

        [Fact]
        public void When_the_data_folder_is_read_then_the_token_is_not_in_it()
        {
            var token = Link().Split('=')[1];
            var kept = File.ReadAllText(Path.Combine(_host.DataFolder, "first-start.sha256"));
            kept.ShouldNotContain(token);
        }

        public void Dispose() => _host.Dispose();

        // What a start prints.
        private string Link() => _host.Services.GetRequiredService<FirstStartLink>().Renew();
    }

    [Collection(DemoHost.Collection)]
    public sealed class GivenAccounts(DemoHost host)
    {
        [Fact]
        public async Task When_a_link_is_used_all_the_same_then_nothing_is_made()
        {
            var link = host.Services.GetRequiredService<FirstStartLink>();
            var browser = new FormBrowser(host);
            (await browser.SubmitAsync(
                link.Renew(), "/first-start", ("userName", "thief"), ("password", Password), ("again", Password)))
                .ShouldBe(HttpStatusCode.NotFound);
            link.Void();
        }
    }
}
