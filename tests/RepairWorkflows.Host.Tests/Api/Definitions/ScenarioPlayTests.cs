using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using RepairWorkflows.Host.Tests.Api.Elsa;
using RepairWorkflows.Host.Tests.Hosting;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Host.Tests.Api.Definitions;

/// <summary>Scenarios are played against a draft, and nothing of the server is touched.</summary>
[Collection(DemoHost.Collection)]
public sealed class ScenarioPlayTests(DemoHost host)
{
    private const string Scenarios = "/api/v1/definitions/complaint/scenarios";

    [Fact]
    public async Task When_one_is_played_then_it_holds_and_tells_what_happened()
    {
        using var owner = host.Owner();
        var name = await FirstAsync(owner);

        var result = (await PlayAsync(owner, name, null)).ShouldHaveSingleItem();

        (ADefinition.Text(result, "name"), result.GetProperty("holds").GetBoolean()).ShouldBe((name, true));
        result.GetProperty("orders")[0].GetProperty("timeline").GetArrayLength().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task When_the_draft_lost_its_arrows_then_it_fails_and_says_where()
    {
        using var owner = host.Owner();
        var name = await FirstAsync(owner);
        var model = JsonNode.Parse($"{await owner.ShowAsync("/workflow-definitions/complaint")}")!;
        model["root"]!["connections"] = new JsonArray();

        var result = (await PlayAsync(owner, name, model)).ShouldHaveSingleItem();

        result.GetProperty("holds").GetBoolean().ShouldBeFalse();
        result.GetProperty("failures")[0].GetProperty("line").GetInt32().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task When_somebody_may_only_look_then_they_see_the_names_and_play_nothing()
    {
        using var technician = await host.AsAsync(Role.Technician);

        (await (await technician.ReadAsync(Scenarios)).BodyAsync()).GetArrayLength().ShouldBeGreaterThan(0);
        (await technician.SendAsync($"{Scenarios}/play", "{}")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static async Task<string> FirstAsync(HttpClient owner)
    {
        var first = (await (await owner.ReadAsync(Scenarios)).BodyAsync())[0];
        ADefinition.Text(first, "title").ShouldNotBeNullOrEmpty();
        return ADefinition.Text(first, "name")!;
    }

    private static async Task<IReadOnlyList<JsonElement>> PlayAsync(HttpClient owner, string name, JsonNode? model)
    {
        var body = new JsonObject { ["scenario"] = name, ["model"] = model };
        var answer = await owner.SendAsync($"{Scenarios}/play", body.ToJsonString());
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/x-ndjson");
        var text = await answer.Content.ReadAsStringAsync(CancellationToken.None);
        return [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonElement.Parse(line))];
    }
}
