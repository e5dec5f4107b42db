using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using RepairWorkflows.Host.Tests.Api.Elsa;
using RepairWorkflows.Host.Tests.Hosting;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Host.Tests.Api.Definitions;

/// <summary>What publishing would change, in words, before anything is published.</summary>
[Collection(DemoHost.Collection)]
public sealed class PublicationPreviewTests(DemoHost host)
{
    private const string Definitions = ADefinition.Api + "/workflow-definitions";

    [Theory]
    [InlineData("zh", "时限")]
    [InlineData("en", "limit")]
    public async Task When_a_limit_and_an_arrow_change_then_the_words_say_so(string language, string words)
    {
        using var owner = host.Owner();
        owner.DefaultRequestHeaders.AcceptLanguage.Clear();
        owner.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        var model = JsonNode.Parse($"{await owner.ShowAsync("/workflow-definitions/complaint")}")!;
        var root = model["root"]!;
        var step = root["activities"]!.AsArray().First(activity => activity!["clock"] is not null)!;
        step["clock"]!["expression"]!["value"] = "arrival";
        root["connections"]!.AsArray().RemoveAt(0);

        var preview = await PreviewAsync(owner, "complaint", model);

        var changes = preview.GetProperty("changes").EnumerateArray().ToList();
        changes.Select(change => ADefinition.Text(change, "group")).ShouldBe(["clocks", "links"]);
        ADefinition.Text(changes[0], "activityId").ShouldBe($"{step["id"]}");
        ADefinition.Text(changes[0], "text")!.ShouldContain(words);
        preview.GetProperty("publishedVersion").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task When_it_cannot_be_published_then_the_reasons_name_the_activities_and_nothing_is_stored()
    {
        using var owner = host.Owner();
        await owner.SendAsync(Definitions, ADefinition.Waiting("unready", publish: false));
        var model = JsonNode.Parse(ADefinition.Waiting("unready"))!["model"]!;
        model["root"]!["activities"]!.AsArray().Add(JsonNode.Parse("""
            {
              "id": "c", "name": "Nightly", "type": "Elsa.Cron", "version": 1,
              "customProperties": { "canStartWorkflow": true },
              "cronExpression": { "typeName": "String", "expression": { "type": "Literal", "value": "never" } }
            }
            """));

        var preview = await PreviewAsync(owner, "unready", model);

        var error = preview.GetProperty("errors").EnumerateArray().ShouldHaveSingleItem();
        ADefinition.Text(error, "code").ShouldBe("definition.cron-invalid");
        (ADefinition.Text(error, "activityId"), ADefinition.Text(error, "activityName")).ShouldBe(("c", "Nightly"));
        (await owner.ShowAsync("/workflow-definitions/unready")).GetProperty("root").GetProperty("activities")
            .GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task When_instances_run_on_an_earlier_version_then_they_are_counted_by_version()
    {
        using var owner = host.Owner();
        await owner.SendAsync(Definitions, ADefinition.Waiting("counted-runs"));
        await owner.ExecuteAsync("counted-runs");
        await owner.ExecuteAsync("counted-runs");

        var preview = await PreviewAsync(owner, "counted-runs", null);

        var running = preview.GetProperty("running").EnumerateArray().ShouldHaveSingleItem();
        (running.GetProperty("version").GetInt32(), running.GetProperty("count").GetInt32()).ShouldBe((1, 2));
        preview.GetProperty("changes").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task When_somebody_may_only_look_then_it_is_refused_and_an_unknown_one_is_not_found()
    {
        using var owner = host.Owner();
        using var technician = await host.AsAsync(Role.Technician);

        (await technician.SendAsync("/api/v1/definitions/complaint/publication-preview", "{}")).StatusCode
            .ShouldBe(HttpStatusCode.Forbidden);
        await (await owner.SendAsync("/api/v1/definitions/nobody/publication-preview", "{}"))
            .ShouldBeProblemAsync(404, "definition.not-found");
        await (await owner.ReadAsync("/api/v1/definitions/nobody/versions"))
            .ShouldBeProblemAsync(404, "definition.not-found");
    }

    private static async Task<JsonElement> PreviewAsync(HttpClient owner, string id, JsonNode? model)
    {
        var body = new JsonObject { ["model"] = model?.DeepClone() };
        var answer = await owner.SendAsync(
            $"/api/v1/definitions/{id}/publication-preview", body.ToJsonString());
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await answer.BodyAsync();
    }
}
