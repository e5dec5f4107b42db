using System.Net;
using System.Text.RegularExpressions;
using RepairWorkflows.Host.Tests.Api.Elsa;
using RepairWorkflows.Host.Tests.Hosting;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Host.Tests.Studio;

public static partial class StudioPageTests
{
    [Collection(DemoHost.Collection)]
    public sealed partial class GivenSomebodySignedIn(DemoHost host)
    {
        [Theory]
        [InlineData("/studio/definitions", "<elsa-workflow-definition-list>")]
        [InlineData("/studio/definitions/unified-report",
            """<elsa-workflow-definition-editor definition-id="unified-report">""")]
        [InlineData("/studio/instances", "<elsa-workflow-instance-list>")]
        public async Task When_a_page_is_opened_then_it_has_its_element_and_header_and_menu(string path, string element)
        {
            var browser = await SignInAsync(Role.ProcessOwner);
            (await browser.OpenAsync(path)).ShouldBe(HttpStatusCode.OK);
            browser.Page.ShouldContain(element);
            browser.Page.ShouldContain("""<base href="/studio/" />""");
            browser.Page.ShouldContain("""href="/studio/instances""");
            browser.Page.ShouldContain("""action="/sign-out""");
            browser.Page.ShouldContain("""data-api="/elsa/api""");
            browser.Page.ShouldNotContain("\"/_content/MudBlazor/MudBlazor.min.css"); // the dashboard's
            browser.Page.ShouldNotContain("blazor.web.js");
        }

        [Fact]
        public async Task When_an_instance_is_opened_then_the_page_leads_to_the_way_it_went()
        {
            using var owner = host.Owner();
            await owner.SendAsync($"{ADefinition.Api}/workflow-definitions", ADefinition.Waiting("page-opened"));
            var id = await owner.ExecuteAsync("page-opened");
            var browser = await SignInAsync(Role.Technician);
            (await browser.OpenAsync($"/studio/instances/{id}")).ShouldBe(HttpStatusCode.OK);
            browser.Page.ShouldContain($"""<elsa-workflow-instance-viewer instance-id="{id}">""");
            browser.Page.ShouldContain($"""<a href="/instances/{id}">""");
        }

        [Theory]
        [InlineData(Role.Technician, "/", "/report", "/closed", "/equipment")]
        [InlineData(Role.CustomerInformationContact, "/", "/report", "/closed", "/equipment", "/special-customers")]
        [InlineData(Role.ProcessOwner, "/", "/closed", "/equipment", "/findings", "/timing", "/calendars")]
        public async Task When_a_page_is_opened_then_its_menu_and_its_mark_are_those_of_the_dashboard(
            string role, params string[] ways)
        {
            var browser = await SignInAsync(role);
            await browser.OpenAsync("/studio/definitions");
            var menu = browser.Page.Split("<nav ")[1].Split("</nav>")[0];
            Way().Matches(menu).Select(way => way.Groups[1].Value).Take(ways.Length).ShouldBe(ways);
            browser.Page.ShouldContain("class=\"rw-demo\"");
        }

        [Theory]
        [InlineData("/studio/definitions/not-there")]
        [InlineData("/studio/definitions/not-there/review")]
        [InlineData("/studio/instances/not-there")]
        public async Task When_there_is_no_such_thing_then_a_page_says_so(string path)
        {
            var browser = await SignInAsync(Role.ProcessOwner);
            (await browser.OpenAsync(path)).ShouldBe(HttpStatusCode.NotFound);
            browser.Page.ShouldContain("There is no such page</h1>");
        }

        [Theory]
        [InlineData("zh-CN", "zh-CN", "流程设计", "只有流程负责人和管理员")]
        [InlineData("en", "en-US", "Designer", "only process owners and administrators")]
        public async Task When_the_language_is_chosen_then_page_and_designer_follow(
            string language, string culture, string title, string banner)
        {
            var browser = await SignInAsync(Role.Technician, language);
            await browser.OpenAsync("/studio/definitions");
            browser.Page.ShouldContain($"""data-culture="{culture}""");
            browser.Page.ShouldContain($"{title}</h1>");
            browser.Page.ShouldContain(banner);
        }

        [Theory]
        [InlineData(Role.ProcessOwner, false)]
        [InlineData(Role.Administrator, false)]
        [InlineData(Role.Technician, true)]
        [InlineData(Role.ServiceSupervisor, true)]
        public async Task When_they_may_only_look_then_the_page_says_so(string role, bool isSaid)
        {
            var browser = await SignInAsync(role);
            await browser.OpenAsync("/studio/definitions/unified-report");
            browser.Page.Contains("change nothing", StringComparison.Ordinal).ShouldBe(isSaid);
        }

        [Theory]
        [InlineData("/studio", "/studio/definitions")]
        [InlineData("/studio/workflows/instances/abc/view", "/studio/instances/abc")]
        [InlineData("/studio/workflows/definitions/a%20b/edit", "/studio/definitions/a%20b")]
        public async Task When_the_designer_names_an_address_of_its_own_then_it_leads_on(string path, string page)
        {
            var browser = await SignInAsync(Role.ProcessOwner);
            (await browser.OpenAsync(path)).ShouldBe(HttpStatusCode.Found);
            browser.Location.ShouldBe(page);
        }

        [Fact]
        public async Task When_an_id_has_characters_of_markup_then_it_stays_one_value()
        {
            using var owner = host.Owner();
            await owner.SendAsync($"{ADefinition.Api}/workflow-definitions", ADefinition.Waiting("a'><script>"));
            var answer = await owner.ReadAsync("/studio/definitions/a%27%3E%3Cscript%3E");
            (await answer.Content.ReadAsStringAsync(CancellationToken.None))
                .ShouldContain("""definition-id="a&#x27;&gt;&lt;script&gt;">""");
        }

        [Fact]
        public async Task When_it_answers_then_scripts_come_from_here_alone_and_nobody_keeps_the_page()
        {
            var answer = await (await host.AsAsync(Role.ProcessOwner)).ReadAsync("/studio/definitions");
            var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
            policy.ShouldContain("script-src 'self' 'wasm-unsafe-eval' 'sha256-");
            policy.ShouldContain("worker-src 'self' blob:");
            policy.ShouldNotContain("http");
            policy.Split(';').Single(part => part.Contains("script-src")).ShouldNotContain("unsafe-inline");
            answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        }

        [Fact]
        public async Task When_the_designer_starts_then_a_picture_is_seen_that_can_do_nothing()
        {
            using var owner = host.Owner();
            var picture = await owner.ReadAsync("/studio/definitions/technician-visit/picture.svg");
            picture.Content.Headers.ContentType!.MediaType.ShouldBe("image/svg+xml");
            picture.Headers.GetValues("Content-Security-Policy").Single().ShouldEndWith("sandbox");
            (await picture.Content.ReadAsStringAsync(CancellationToken.None)).ShouldStartWith("<svg");
        }

        [Fact]
        public async Task When_there_is_nothing_to_be_drawn_then_nothing_is_seen()
        {
            using var owner = host.Owner();
            (await owner.ReadAsync("/studio/definitions/not-there/picture.svg")).StatusCode
                .ShouldBe(HttpStatusCode.NoContent);
        }

        [GeneratedRegex("<a [^>]*href=\"(/[^\"]*)\"")]
        private static partial Regex Way();

        private async Task<FormBrowser> SignInAsync(string role, string language = "en")
        {
            var browser = new FormBrowser(host, language);
            await browser.SubmitAsync(
                "/sign-in", "/sign-in", ("userName", role), ("password", host.Password()));
            return browser;
        }
    }

    [Collection(DemoHost.Collection)]
    public sealed class GivenWhoMayNotRead(DemoHost host)
    {
        [Fact]
        public async Task When_nobody_is_signed_in_then_the_page_leads_to_signing_in_and_back()
        {
            var browser = new FormBrowser(host);
            (await browser.OpenAsync("/studio/definitions/x")).ShouldBe(HttpStatusCode.Redirect);
            browser.Location.ShouldNotBeNull().ShouldEndWith("/sign-in?returnTo=%2Fstudio%2Fdefinitions%2Fx");
        }

        [Fact]
        public async Task When_an_account_has_no_role_then_it_is_not_allowed_and_its_menu_does_not_offer_it()
        {
            await host.MakeAsync("studio-no-role");
            var browser = new FormBrowser(host);
            await browser.SubmitAsync(
                "/sign-in", "/sign-in", ("userName", "studio-no-role"), ("password", TestHost.OwnPassword));
            (await browser.OpenAsync("/studio/definitions")).ShouldBe(HttpStatusCode.Redirect);
            new Uri(browser.Location!).AbsolutePath.ShouldBe("/access-denied");
            await browser.OpenAsync("/password");
            browser.Page.ShouldNotContain("/studio/");
        }
    }
}
