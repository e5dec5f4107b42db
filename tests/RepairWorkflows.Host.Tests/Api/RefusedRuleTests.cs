using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using RepairWorkflows.Host.Tests.Hosting;
using RepairWorkflows.Repairs;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Host.Tests.Api;

/// <summary>What makes no sense in a calendar or policy is refused with its place, never met by a fault.</summary>
public sealed class RefusedRuleTests(DemoHost host) : IClassFixture<DemoHost>
{
    private const string Calendars = "/api/v1/calendars";
    private const string Policies = "/api/v1/clock-policies";

    [Theory]
    [InlineData("\"startsOn\": [\"action.triage\"]", "stopsOn", "clock.never-ends")]
    [InlineData("\"stopsOn\": [\"moon.rose\"]", "stopsOn[0]", "clock.condition-unknown")]
    [InlineData(
        "\"stages\": [{ \"percent\": 100 }, { \"offset\": \"10675199.02:48:05\", \"tell\": [\"finance\"] }]",
        "stages[1].offset", "clock.offset-out-of-range")]
    [InlineData("\"stages\": [{ \"percent\": 100 }, null]", "stages[1]", "field.required")]
    [InlineData("\"targets\": [null]", "targets[0]", "field.required")]
    [InlineData("\"name\": null", "name", "calendar.name-malformed")]
    public async Task When_a_policy_makes_no_sense_then_preview_and_publication_tell_the_place_and_the_reason(
        string member, string place, string code)
    {
        var owner = await host.AsAsync(Role.ProcessOwner);
        var policy = With(
            """{ "name": "visit", "length": { "wall": "01:00:00" }, "stages": [{ "percent": 100 }] }""", member);

        foreach (var refused in (HttpResponseMessage[])
            [
                await owner.SendAsync($"{Policies}/visit/preview", policy),
                await PutAsync(owner, $"{Policies}/visit?reason=x&basedOn=0", policy),
            ])
        {
            await ShouldTellAsync(refused, RepairErrors.ClockPolicyInvalid, place, code);
        }
    }

    [Theory]
    [InlineData("\"days\": [null]", "days[0]", "field.required")]
    [InlineData("\"dayTypes\": { \"x\": null }", "dayTypes.x", "field.required")]
    [InlineData("\"announced\": [{ \"year\": 2026 }, { \"year\": 2026 }]", "announced[1].year", "calendar.said-twice")]
    public async Task When_a_calendar_makes_no_sense_then_the_place_and_the_reason_are_told(
        string member, string place, string code)
    {
        var owner = await host.AsAsync(Role.ProcessOwner);

        var refused = await PutAsync(
            owner, $"{Calendars}/visit?reason=x", $$"""{ "name": "visit", "base": "china", {{member}} }""");

        await ShouldTellAsync(refused, RepairErrors.CalendarInvalid, place, code);
    }

    [Fact]
    public async Task When_a_policy_is_asked_for_as_rows_then_it_is_refused()
    {
        var owner = await host.AsAsync(Role.ProcessOwner);

        var refused = await owner.ReadAsync($"{Policies}/ticketing?format=csv");

        await ShouldTellAsync(refused, HostErrors.RequestInvalid, "format", RepairErrors.FieldUnknownChoice);
        (await owner.ReadAsync($"{Policies}/ticketing?format=json")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    // The member in the place of the one of its name.
    private static string With(string policy, string member)
    {
        var changed = JsonNode.Parse(policy)!.AsObject();
        foreach (var (name, value) in JsonNode.Parse($"{{ {member} }}")!.AsObject())
        {
            changed[name] = value?.DeepClone();
        }

        return changed.ToJsonString();
    }

    private static async Task ShouldTellAsync(HttpResponseMessage refused, string code, string place, string reason)
    {
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var problem = await refused.BodyAsync();
        problem.GetProperty("code").GetString().ShouldBe(code);
        var fields = problem.GetProperty("errors").EnumerateArray().Select(Said).ToList();
        fields.ShouldContain((place, reason));
    }

    // The place without its line.
    private static (string Place, string? Code) Said(JsonElement error) =>
        (error.GetProperty("field").GetString()!.Split(' ')[^1], error.GetProperty("code").GetString());

    private static Task<HttpResponseMessage> PutAsync(HttpClient client, string path, string text) =>
        client.PutAsync(
            path, new StringContent(text, Encoding.UTF8, new MediaTypeHeaderValue("application/json")),
            CancellationToken.None);
}
