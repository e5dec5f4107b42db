using System.Net;
using RepairWorkflows.Host.Tests.Api.Elsa;
using RepairWorkflows.Host.Tests.Hosting;

namespace RepairWorkflows.Host.Tests.Api;

public static class MalformedAddressTests
{
    [Collection(DemoHost.Collection)]
    public sealed class GivenAnAddress(DemoHost host)
    {
        [Theory]
        [InlineData("/api/v1/cases?text=%00", "text field.malformed")]
        [InlineData("/api/v1/cases?process=a%1Fb", "process field.malformed")]
        [InlineData("/api/v1/actions/a%07b/form", "path field.malformed")]
        public async Task When_it_has_a_control_character_then_its_place_is_named(string path, string field) =>
            (await (await (await host.AgentAsync()).ReadAsync(path)).ShouldBeProblemAsync(400, "request.malformed"))
                .Fields().ShouldBe([field]);

        [Fact]
        public async Task When_it_is_the_designers_then_so_is_the_shape_of_the_refusal()
        {
            var answer = await host.WithKey(host.DemoKey()).ReadAsync("/elsa/api/workflow-instances?correlationId=%00");
            var refusal = await RefusalTests.ShouldBeRefusalAsync(answer, 400, "request.malformed");
            refusal.Fields("fields").ShouldBe(["correlationId field.malformed"]);
        }

        [Theory]
        [InlineData("/api/v1/cases?status=open", "status field.unknown")]
        [InlineData("/api/v1/cases?state=open&page=2", "page field.unknown")]
        [InlineData("/api/v1/processes?lang=en", "lang field.unknown")]
        public async Task When_a_parameter_is_unknown_then_it_is_named(string path, string field)
        {
            var problem = await (await (await host.AgentAsync()).ReadAsync(path))
                .ShouldBeProblemAsync(400, "request.malformed");
            problem.Fields().ShouldBe([field]);
            problem.GetProperty("errors")[0].GetProperty("message").GetString()!.ShouldContain(field.Split(' ')[0]);
        }

        [Fact]
        public async Task When_every_described_parameter_is_given_then_none_is_unknown()
        {
            var document = await (await host.Anonymous().ReadAsync("/openapi/v1.json")).BodyAsync();
            var names = document.GetProperty("paths").GetProperty("/api/v1/cases").GetProperty("get")
                .GetProperty("parameters").EnumerateArray()
                .Select(one => one.GetProperty("name").GetString()!).ToList();
            names.ShouldBe(["state", "text", "role", "process", "after", "size"], ignoreOrder: true);
            var query = string.Join('&', names.Select(name => $"{name}="));
            var answer = await (await host.AgentAsync()).ReadAsync($"/api/v1/cases?{query}");
            (await answer.Content.ReadAsStringAsync(CancellationToken.None)).ShouldNotContain("\"field.unknown\"");
        }
    }

    [Collection(DemoHost.Collection)]
    public sealed class GivenATextWithNul(DemoHost host)
    {
        [Fact]
        public async Task When_a_user_name_has_it_then_it_is_named() =>
            (await (await host.Anonymous().SendAsync(
                "/api/v1/session", """{"userName":"a\u0000b","password":"x"}"""))
                .ShouldBeProblemAsync(400, "request.invalid")).Fields().ShouldBe(["userName field.malformed"]);

        [Theory]
        [InlineData("a\0b", HttpStatusCode.BadRequest)] // the framework reads no form with it
        [InlineData("a\u0007b", HttpStatusCode.Unauthorized)]
        public async Task When_the_form_to_sign_in_has_it_then_nobody_is_signed_in(string name, HttpStatusCode status)
        {
            var browser = new FormBrowser(host);
            (await browser.SubmitAsync("/sign-in", "/sign-in", ("userName", name), ("password", "x"))).ShouldBe(status);
        }

        [Theory]
        [InlineData("""{"correlationId":"a\u0000b"}""", "correlationId has U+0000")]
        [InlineData("""{"input":{"a\u0000b":1}}""", "input.a\u0000b has U+0000")]
        [InlineData("""{"input":{"x":[1,"\ud800"]}}""", "input.x[1] has U+0000")]
        [InlineData("""{"input":1,"input":2}""", "The body has the member input twice.")]
        public async Task When_a_body_for_the_designer_has_it_then_its_place_is_named(string body, string said)
        {
            var answer = await host.WithKey(host.DemoKey()).SendAsync(
                "/elsa/api/workflow-definitions/unified-report/dispatch", body);
            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            var refusal = await answer.BodyAsync();
            refusal.GetProperty("code").GetString().ShouldBe("request.malformed");
            refusal.GetProperty("errors").GetProperty("generalErrors")[0].GetString()!
                .ShouldStartWith(said.Replace("\\u0000", "\0", StringComparison.Ordinal));
        }
    }
}
