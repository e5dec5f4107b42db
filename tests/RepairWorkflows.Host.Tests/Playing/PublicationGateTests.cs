using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Runtime.Library;
using RepairWorkflows.Host.Playing;
using RepairWorkflows.Host.Tests.Api.Elsa;
using RepairWorkflows.Host.Tests.Hosting;

namespace RepairWorkflows.Host.Tests.Playing;

/// <summary>A server where nothing is published while its scenarios fail.</summary>
public sealed class PublicationGateTests(PublicationGateTests.GatedHost host)
    : IClassFixture<PublicationGateTests.GatedHost>
{
    private const string Definitions = ADefinition.Api + "/workflow-definitions";
    private const string Bulk = ADefinition.Api + "/bulk-actions/publish/workflow-definitions/by-definition-ids";

    [Fact]
    public async Task When_scenarios_fail_then_saving_and_publishing_is_refused_and_stores_nothing()
    {
        using var owner = host.Owner();
        var model = await ModelAsync(owner, "utility-outage");
        model["root"]!["connections"] = new JsonArray();

        var answer = await owner.SendAsync(Definitions, Saving(model, publish: true));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync(CancellationToken.None)).ShouldContain("fails, line");
        var latest = await LatestAsync(owner, "utility-outage");
        (latest.GetProperty("version").GetInt32(), latest.GetProperty("isPublished").GetBoolean()).ShouldBe((1, true));
    }

    [Fact]
    public async Task When_the_draft_of_a_definition_fails_its_scenarios_then_it_stays_a_draft()
    {
        using var owner = host.Owner();
        var model = await ModelAsync(owner, "service-response");
        model["root"]!["connections"] = new JsonArray();
        await owner.SendAsync(Definitions, Saving(model, publish: false));

        var one = await owner.SendAsync($"{Definitions}/service-response/publish", "{}");
        var several = await (await owner.SendAsync(Bulk, """{ "definitionIds": ["service-response"] }""")).BodyAsync();

        one.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        several.GetProperty("failed")[0].GetString().ShouldBe("service-response");
        several.GetProperty("warnings").GetProperty("service-response")[0].GetString()!.ShouldContain("fails, line");
        (await LatestAsync(owner, "service-response")).GetProperty("isPublished").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task When_all_scenarios_hold_then_it_is_published()
    {
        using var owner = host.Owner();
        var model = await ModelAsync(owner, "preventive-care");
        model["description"] = "Rounds";

        var answer = await owner.SendAsync(Definitions, Saving(model, publish: true));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await LatestAsync(owner, "preventive-care")).GetProperty("isPublished").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task When_a_definition_has_no_scenarios_then_none_has_to_hold()
    {
        using var owner = host.Owner();

        (await owner.SendAsync(Definitions, ADefinition.Waiting("without-scenarios"))).StatusCode
            .ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task When_another_draft_is_saved_while_one_is_played_then_that_one_is_not_published_unplayed()
    {
        using var owner = host.Owner();
        await owner.SendAsync(Definitions, ADefinition.Waiting("saved-meanwhile", publish: false));
        var played = await host.Services.GetRequiredService<PublicationGate>()
            .PassAsync("saved-meanwhile", DefinitionEdit.ByNobody, CancellationToken.None);
        await owner.SendAsync(Definitions, ADefinition.Saving("saved-meanwhile", publish: false, """
            { "id": "f", "type": "Elsa.Fault", "version": 1 }
            """));

        var publishing = host.Services.GetRequiredService<DefinitionLibrary>()
            .PublishLatestAsync("saved-meanwhile", played, CancellationToken.None);

        (await publishing.ShouldThrowAsync<EditedMeanwhileException>()).Code
            .ShouldBe(EngineErrors.DefinitionEditedMeanwhile);
    }

    private static async Task<JsonObject> ModelAsync(HttpClient owner, string id) =>
        JsonNode.Parse($"{await LatestAsync(owner, id)}")!.AsObject();

    private static Task<JsonElement> LatestAsync(HttpClient owner, string id) =>
        owner.ShowAsync($"/workflow-definitions/{id}?versionOptions=Latest");

    private static string Saving(JsonObject model, bool publish) =>
        new JsonObject { ["model"] = model, ["publish"] = publish }.ToJsonString();

    /// <summary>A demonstration that asks for scenarios.</summary>
    public sealed class GatedHost : TestHost
    {
        public GatedHost()
            : base(isDemonstration: true) =>
            Settings = new Dictionary<string, string> { ["Publishing:RequireScenarios"] = "true" };
    }
}
