using System.Net;
using RepairWorkflows.Host.Tests.Hosting;

namespace RepairWorkflows.Host.Tests.Api.Elsa;

public static class DefinitionTests
{
    private const string Definitions = ADefinition.Api + "/workflow-definitions";

    [Collection(DemoHost.Collection)]
    public sealed class GivenAProcessOwner(DemoHost host)
    {
        [Fact]
        public async Task When_a_model_is_saved_then_the_answer_is_the_draft_with_its_link_and_all_it_had()
        {
            var answer = await host.Owner().SendAsync(Definitions, ADefinition.Waiting("saved", publish: false));

            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            var saved = (await answer.BodyAsync()).GetProperty("workflowDefinition");
            saved.GetProperty("version").GetInt32().ShouldBe(1);
            saved.GetProperty("isLatest").GetBoolean().ShouldBeTrue();
            saved.GetProperty("isPublished").GetBoolean().ShouldBeFalse();
            saved.GetProperty("customProperties").GetProperty("kept").GetInt32().ShouldBe(1);
            saved.GetProperty("options").ToString().ShouldBe("{}");
            saved.GetProperty("links").EnumerateArray()
                .ShouldContain(link => link.GetProperty("rel").GetString() == "publish");
        }

        [Fact]
        public async Task When_it_is_published_and_retracted_then_the_answers_say_so()
        {
            var owner = host.Owner();
            await owner.SendAsync(Definitions, ADefinition.Waiting("turned", publish: false));

            var published = await (await owner.SendAsync($"{Definitions}/turned/publish", "{}")).BodyAsync();
            published.GetProperty("workflowDefinition").GetProperty("isPublished").GetBoolean().ShouldBeTrue();
            published.GetProperty("alreadyPublished").GetBoolean().ShouldBeFalse();

            var retracted = await (await owner.SendAsync($"{Definitions}/turned/retract", "{}")).BodyAsync();
            retracted.GetProperty("isPublished").GetBoolean().ShouldBeFalse();
        }

        [Fact]
        public async Task When_it_is_deleted_then_it_is_gone()
        {
            var owner = host.Owner();
            await owner.SendAsync(Definitions, ADefinition.Waiting("gone"));

            (await owner.SendAsync($"{Definitions}/gone", "{}", method: "DELETE"))
                .StatusCode.ShouldBe(HttpStatusCode.NoContent);

            (await owner.ReadAsync($"{Definitions}/by-definition-id/gone"))
                .StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await owner.SendAsync($"{Definitions}/gone/execute", "{}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        [Fact]
        public async Task When_repairs_run_on_it_then_it_is_not_deleted()
        {
            await (await host.AgentAsync()).StartCaseAsync();

            var answer = await host.Owner().SendAsync($"{Definitions}/unified-report", "{}", method: "DELETE");

            var refusal = await RefusalTests.ShouldBeRefusalAsync(answer, 409, "instance.has-domain-state");
            ADefinition.Text(refusal, "message").ShouldStartWith("Repair orders run on this workflow definition");
            (await host.Owner().ReadAsync($"{Definitions}/by-definition-id/unified-report"))
                .StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        [Fact]
        public async Task When_a_model_is_wrong_then_the_messages_stand_under_errors()
        {
            var answer = await host.Owner().SendAsync(
                Definitions, ADefinition.Waiting("wrong").Replace("\"String\", \"storage", "\"Nonsense\", \"storage"));

            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            (await answer.BodyAsync()).GetProperty("errors").GetProperty("generalErrors")[0].GetString()
                .ShouldBe("'inputs[0].type': expected the name of a known type, found 'Nonsense'.");
        }

        [Theory]
        [InlineData("{")]
        [InlineData("[]")]
        [InlineData("{}")]
        public async Task When_the_body_is_no_model_then_it_is_refused(string body) =>
            (await host.Owner().SendAsync(Definitions, body)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

        [Fact]
        public async Task When_definitions_are_listed_then_version_options_and_paging_narrow_the_list()
        {
            var owner = host.Owner();
            await owner.SendAsync(Definitions, ADefinition.Waiting("listed-one"));
            await owner.SendAsync(Definitions, ADefinition.Waiting("listed-one", publish: false));

            var latest = await owner.ShowAsync("/workflow-definitions?versionOptions=Latest&SearchTerm=LISTED");
            var all = await owner.ShowAsync("/workflow-definitions?Page=0&PageSize=1&SearchTerm=listed");

            latest.GetProperty("items")[0].GetProperty("version").GetInt32().ShouldBe(2);
            (latest.GetProperty("totalCount").GetInt32(), all.GetProperty("totalCount").GetInt32()).ShouldBe((1, 2));
            all.GetProperty("items").GetArrayLength().ShouldBe(1);
        }
    }

    [Collection(DemoHost.Collection)]
    public sealed class GivenATechnician(DemoHost host)
    {
        [Fact]
        public async Task When_definitions_are_read_then_they_come_without_the_link_to_change_them()
        {
            var technician = await host.AsAsync("technician");
            var shown = await technician.ShowAsync("/workflow-definitions/by-definition-id/unified-report");

            shown.GetProperty("links").EnumerateArray()
                .ShouldNotContain(link => link.GetProperty("rel").GetString() == "publish");
        }

        [Theory]
        [InlineData("POST", "/workflow-definitions")]
        [InlineData("POST", "/workflow-definitions/unified-report/publish")]
        [InlineData("POST", "/workflow-definitions/unified-report/retract")]
        [InlineData("DELETE", "/workflow-definitions/unified-report")]
        [InlineData("POST", "/workflow-definitions/unified-report/execute")]
        [InlineData("GET", "/workflow-definitions/unified-report/execute")]
        [InlineData("POST", "/workflow-definitions/unified-report/dispatch")]
        [InlineData("POST", "/events/go/trigger")]
        [InlineData("POST", "/cancel/workflow-instances/x")]
        [InlineData("DELETE", "/workflow-instances/x")]
        public async Task When_anything_would_change_then_it_is_forbidden(string method, string path)
        {
            var technician = await host.AsAsync("technician");
            using var request = new HttpRequestMessage(new(method), ADefinition.Api + path);

            (await technician.SendAsync(request, CancellationToken.None)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        }
    }
}
