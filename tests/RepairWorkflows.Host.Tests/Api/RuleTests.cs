using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using RepairWorkflows.Host.Tests.Hosting;
using RepairWorkflows.Repairs;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Host.Tests.Api;

/// <summary>Calendars and clock policies go in and out as they are, in versions.</summary>
public sealed class RuleTests(DemoHost host) : IClassFixture<DemoHost>
{
    private const string Calendars = "/api/v1/calendars";
    private const string Policies = "/api/v1/clock-policies";

    [Fact]
    public async Task When_nothing_was_published_then_what_came_with_the_server_is_there()
    {
        var owner = await host.AsAsync(Role.ProcessOwner);

        var calendars = await (await owner.ReadAsync(Calendars)).BodyAsync();
        var policies = await (await owner.ReadAsync(Policies)).BodyAsync();

        Names(calendars).ShouldBe(["china", "site"]);
        Names(policies).ShouldContain("region-notice");
        policies[0].GetProperty("publishedBy").GetString().ShouldBe(Actor.System.Name);
    }

    [Theory]
    [InlineData("json", "application/json", "\"base\":", "\"displayName\": \"全年\",\"base\":")]
    [InlineData("csv", "text/csv", "calendar,base,china,", "calendar,base,china,\r\nday,2026-03-03,off,停电检修")]
    public async Task When_a_calendar_is_taken_out_changed_and_put_in_then_it_is_the_next_version(
        string format, string type, string before, string after)
    {
        var owner = await host.AsAsync(Role.ProcessOwner);
        var file = await owner.ReadAsync($"{Calendars}/site?format={format}");
        file.Content.Headers.ContentType!.MediaType.ShouldBe(type);
        var version = int.Parse(file.Headers.ETag!.Tag.Trim('"'), null);

        var published = await PutAsync(
            owner, $"{Calendars}/site?basedOn={version}&reason=%E5%A4%8F%E5%AD%A3",
            (await file.Content.ReadAsStringAsync(CancellationToken.None))
                .Replace(before, after, StringComparison.Ordinal),
            type);

        published.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await published.BodyAsync()).GetProperty("version").GetInt32().ShouldBe(version + 1);
        var versions = await (await owner.ReadAsync($"{Calendars}/site/versions")).BodyAsync();
        versions[0].GetProperty("reason").GetString().ShouldBe("夏季");
        versions[0].GetProperty("publishedBy").GetString().ShouldBe(Role.ProcessOwner);
    }

    [Theory]
    [InlineData("csv", "record,key,value,note")]
    [InlineData("json", "\"timeZone\": \"Asia/Shanghai\"")]
    public async Task When_a_file_is_asked_for_from_the_page_then_the_browsers_session_is_enough(
        string format, string said)
    {
        var browser = new FormBrowser(host);
        await browser.SubmitAsync(
            "/sign-in", "/sign-in", ("userName", Role.ServiceSupervisor), ("password", host.Password()));

        (await browser.OpenAsync($"{Calendars}/china?format={format}&version=1")).ShouldBe(HttpStatusCode.OK);

        browser.Page.ShouldContain(said);
    }

    [Fact]
    public async Task When_a_document_makes_no_sense_then_each_line_is_named_and_nothing_is_published()
    {
        var owner = await host.AsAsync(Role.ProcessOwner);

        var refused = await PutAsync(
            owner, $"{Calendars}/night?reason=x",
            """
            { "name": "night", "timeZone": "Asia/Shanghai",
              "dayTypes": { "normal": { "windows": ["08:00-12:00", "11:00-18:00"] } },
              "weeks": [{ "days": { "monday": "late" } }] }
            """,
            "application/json");

        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var problem = await refused.BodyAsync();
        problem.GetProperty("code").GetString().ShouldBe(RepairErrors.CalendarInvalid);
        var fields = problem.GetProperty("errors").EnumerateArray()
            .Select(error => error.GetProperty("code").GetString()).ToList();
        fields.ShouldBe([RepairErrors.CalendarWindowsOverlap, RepairErrors.CalendarTypeUnknown]);
        (await owner.ReadAsync($"{Calendars}/night")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task When_a_policy_is_previewed_then_both_reports_have_their_deadlines_and_nothing_is_published()
    {
        var supervisor = await host.AsAsync(Role.ServiceSupervisor);
        var file = await supervisor.ReadAsync($"{Policies}/region-notice");

        var preview = await (await supervisor.SendAsync(
            $"{Policies}/region-notice/preview", await file.Content.ReadAsStringAsync(CancellationToken.None)))
            .BodyAsync();

        string.Join(' ', preview.EnumerateArray().Select(one => one.GetProperty("case").GetString()))
            .ShouldBeOneOf("now before-holiday", "now before-weekend");
        var before = preview[1];
        before.GetProperty("reportedAt").GetDateTimeOffset().ToOffset(TimeSpan.FromHours(8)).TimeOfDay
            .ShouldBe(new TimeSpan(16, 50, 0));
        (before.GetProperty("dueAt").GetDateTimeOffset() - before.GetProperty("reportedAt").GetDateTimeOffset())
            .ShouldBeGreaterThan(TimeSpan.FromDays(2));
        before.GetProperty("spans").EnumerateArray().Select(span => span.GetProperty("kind").GetString())
            .Distinct().ShouldBe(["counted", "outside-hours"], ignoreOrder: true);
    }

    [Fact]
    public async Task When_a_policy_does_something_at_a_stage_then_its_preview_shows_what()
    {
        var supervisor = await host.AsAsync(Role.ServiceSupervisor);
        var policy =
            """
            { "name": "visit", "length": { "wall": "01:00:00" }, "stages": [{ "percent": 100, "does": [
              { "kind": "raise-priority" }, { "kind": "task", "name": "service-supervisor", "text": "致电客户" }] }] }
            """;

        var preview = await (await supervisor.SendAsync($"{Policies}/visit/preview", policy)).BodyAsync();

        var does = preview[0].GetProperty("stages")[0].GetProperty("does").EnumerateArray().ToList();
        does.Select(one => one.GetProperty("kind").GetString()).ShouldBe(["raise-priority", "task"]);
        does[1].GetProperty("text").GetString().ShouldBe("致电客户");
    }

    [Theory]
    [InlineData(Role.Technician, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)]
    [InlineData(Role.ServiceSupervisor, HttpStatusCode.OK, HttpStatusCode.Forbidden)]
    [InlineData(Role.Administrator, HttpStatusCode.OK, HttpStatusCode.BadRequest)]
    public async Task When_somebody_asks_or_publishes_then_it_takes_the_role(
        string role, HttpStatusCode read, HttpStatusCode publish)
    {
        var client = await host.AsAsync(role);

        (await client.ReadAsync($"{Policies}/ticketing")).StatusCode.ShouldBe(read);
        (await PutAsync(client, $"{Policies}/ticketing?reason=x", "{}", "application/json"))
            .StatusCode.ShouldBe(publish);
    }

    private static IEnumerable<string?> Names(JsonElement list) =>
        list.EnumerateArray().Select(one => one.GetProperty("name").GetString());

    private static Task<HttpResponseMessage> PutAsync(HttpClient client, string path, string text, string type) =>
        client.PutAsync(
            path, new StringContent(text, Encoding.UTF8, new MediaTypeHeaderValue(type)), CancellationToken.None);
}
