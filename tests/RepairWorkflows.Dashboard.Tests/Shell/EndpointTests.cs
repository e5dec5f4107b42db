using System.Net;
using RepairWorkflows.Dashboard.Tests.Browser;
using RepairWorkflows.Dashboard.Tests.Desk;

namespace RepairWorkflows.Dashboard.Tests.Shell;

public sealed class EndpointTests : IAsyncLifetime
{
    private DashboardServer? _server;

    public async Task InitializeAsync()
    {
        _server = await DashboardServer.StartAsync(AServiceDay.Desk());
    }

    public async Task DisposeAsync()
    {
        await _server!.DisposeAsync();
    }

    [Theory]
    [InlineData("/?nobody")]
    [InlineData("/report?nobody")]
    [InlineData("/closed?nobody")]
    [InlineData("/findings?nobody")]
    [InlineData("/special-customers?nobody")]
    [InlineData("/equipment?nobody")]
    [InlineData("/equipment/B1/P-01?nobody")]
    [InlineData("/instances/i?nobody")]
    [InlineData("/orders/00000000-0000-0000-0000-000000000000?nobody")]
    public async Task When_nobody_is_signed_in_then_no_page_is_shown(string path) =>
        (await GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

    [Theory]
    [InlineData("/orders/1?x=2", "/orders/1?x=2")]
    [InlineData("//elsewhere.example", "/")]
    [InlineData("/\\elsewhere.example", "/")]
    [InlineData("/\t/elsewhere.example", "/")]
    [InlineData("/\n\\elsewhere.example", "/")]
    [InlineData("/orders\\..\\x", "/")]
    [InlineData("https://elsewhere.example", "/")]
    public async Task When_the_language_is_switched_then_the_way_back_stays_on_the_site(string wanted, string taken)
    {
        var answer = await GetAsync($"/preferences?language=en&return={Uri.EscapeDataString(wanted)}");
        answer.Headers.Location?.ToString().ShouldBe(taken);
    }

    [Theory]
    [InlineData("/nosuch", "zh", "没有这个页面")]
    [InlineData("/orders/abc", "en", "There is no such page")]
    public async Task When_an_address_leads_nowhere_then_a_page_says_so(string path, string language, string said)
    {
        var answer = await GetAsync(path, language);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()).ShouldContain($"<h1>{said}</h1>");
    }

    [Theory]
    [InlineData("/api/v1/nosuch")]
    [InlineData("/nosuch.js")]
    public async Task When_a_program_asks_for_what_is_not_there_then_it_gets_no_page(string path) =>
        (await (await GetAsync(path)).Content.ReadAsStringAsync()).ShouldBeEmpty();

    [Fact]
    public async Task When_the_language_is_switched_then_a_cookie_keeps_it()
    {
        var answer = await GetAsync("/preferences?language=en&return=/");
        answer.Headers.GetValues("Set-Cookie").Single().ShouldStartWith("rw.language=en;");
    }

    [Fact]
    public async Task When_a_page_is_sent_then_it_asks_no_other_site_for_anything() =>
        (await (await GetAsync("/")).Content.ReadAsStringAsync()).ShouldNotContain("https://");

    private async Task<HttpResponseMessage> GetAsync(string path, string language = "zh")
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        return await client.GetAsync(new Uri(new Uri(_server!.Address), path));
    }
}
