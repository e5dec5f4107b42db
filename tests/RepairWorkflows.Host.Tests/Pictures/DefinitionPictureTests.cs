using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Microsoft.Extensions.DependencyInjection;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Host.Tests.Api.Elsa;
using RepairWorkflows.Host.Tests.Hosting;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Host.Tests.Pictures;

/// <summary>Definitions as pictures, over HTTP.</summary>
[Collection(DemoHost.Collection)]
public sealed class DefinitionPictureTests(DemoHost host)
{
    private const string Definitions = "/api/v1/definitions";
    private const string Workflows = $"{ADefinition.Api}/workflow-definitions";

    [Theory]
    [InlineData("zh", "填写派工单 · 5分钟")]
    [InlineData("en", "Ticket written · 5 min")]
    public async Task When_a_picture_is_asked_for_then_it_tells_name_clauses_and_limits(string language, string limit)
    {
        var agent = await host.AgentAsync();
        agent.DefaultRequestHeaders.AcceptLanguage.Clear();
        agent.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);

        var answer = await agent.ReadAsync($"{Definitions}/unified-report/picture.svg");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.ToString().ShouldBe("image/svg+xml");
        var disposition = answer.Content.Headers.ContentDisposition!;
        (disposition.DispositionType, disposition.FileName, disposition.FileNameStar)
            .ShouldBe(("inline", "unified-report v1.svg", "统一报修 v1.svg"));
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        new[] { "统一报修", "填写派工单", "S3.9", limit }
            .ShouldBeSubsetOf(Texts(XDocument.Parse(await TextAsync(answer))));
    }

    [Fact]
    public async Task When_a_flowchart_inside_is_asked_for_then_it_is_that_one()
    {
        var agent = await host.AgentAsync();

        var outer = await TextAsync(await agent.ReadAsync($"{Definitions}/technician-visit/picture.svg"));
        var inner = await TextAsync(await agent.ReadAsync(
            $"{Definitions}/technician-visit/picture.svg?flowchart=visit"));

        outer.ShouldContain("<title>维修上门</title>");
        inner.ShouldContain("<title>维修上门 · 到场</title>");
    }

    [Fact]
    public async Task When_a_limit_is_changed_then_the_picture_tells_the_one_in_force()
    {
        await using var own = new TestHost(isDemonstration: true);
        var owner = own.Owner();
        var before = await TextAsync(await owner.ReadAsync("/api/v1/clock-policies/ticketing"));
        var after = JsonNode.Parse(before)!;
        after["length"] = new JsonObject { ["wall"] = "00:07:00" };

        (await owner.SendAsync(
            "/api/v1/clock-policies/ticketing?reason=x", after.ToJsonString(), method: "PUT"))
            .StatusCode.ShouldBe(HttpStatusCode.OK);

        (await TextAsync(await owner.ReadAsync($"{Definitions}/unified-report/picture.svg")))
            .ShouldContain("Ticket written · 7 min");
    }

    [Fact]
    public async Task When_a_step_is_called_like_a_script_then_none_is_in_the_picture_and_none_could_run()
    {
        var step = Drawing.LineActivity("a");
        step["metadata"] = new JsonObject { ["displayText"] = "</text><script>alert('x')</script>" };
        await host.Owner().SaveAsync(new Drawing("pictured-script").With(step), publish: false);

        var answer = await host.Owner().ReadAsync($"{Definitions}/pictured-script/picture.svg");

        var picture = XDocument.Parse(await TextAsync(answer));
        picture.Descendants().ShouldAllBe(element => element.Name.LocalName != "script");
        string.Concat(Texts(picture)).ShouldContain("<script>");
        answer.Headers.GetValues("Content-Security-Policy").Single()
            .ShouldSatisfyAllConditions(
                policy => policy.ShouldStartWith("default-src 'none'; style-src 'unsafe-inline';"),
                policy => policy.ShouldEndWith("; sandbox"));
    }

    [Fact]
    public async Task When_a_version_is_asked_for_then_it_is_that_one_and_else_the_latest_a_draft_or_not()
    {
        await host.Owner().SaveAsync(new Drawing("pictured-twice").Lines("first"), publish: true);
        await host.Owner().SaveAsync(new Drawing("pictured-twice").Lines("second"), publish: false);
        var owner = host.Owner();

        (await TextAsync(await owner.ReadAsync($"{Definitions}/pictured-twice/picture.svg?version=1")))
            .ShouldContain(">first<");
        (await TextAsync(await owner.ReadAsync($"{Definitions}/pictured-twice/picture.svg"))).ShouldContain(">second<");
    }

    [Theory]
    [InlineData("unknown/picture.svg", 404, "definition.not-found")]
    [InlineData("unknown/picture.pdf", 404, "definition.not-found")]
    [InlineData("unified-report/picture.svg?version=99", 404, "definition.not-found")]
    [InlineData("unified-report/picture.pdf?version=99", 404, "definition.not-found")]
    [InlineData("unified-report/picture.svg?flowchart=unknown", 404, HostErrors.PictureNotThere)]
    [InlineData("unified-report/picture.svg?version=first", 400, HostErrors.RequestInvalid)]
    [InlineData("unified-report/picture.pdf?flowchart=root", 400, "request.malformed")]
    public async Task When_there_is_no_such_picture_then_it_says_why(string path, int status, string code) =>
        await (await (await host.AgentAsync()).ReadAsync($"{Definitions}/{path}")).ShouldBeProblemAsync(status, code);

    [Fact]
    public async Task When_a_version_is_no_number_then_it_says_so_in_the_language_of_the_request()
    {
        var agent = await host.AgentAsync();
        agent.DefaultRequestHeaders.AcceptLanguage.Clear();
        agent.DefaultRequestHeaders.AcceptLanguage.ParseAdd("zh");
        (await TextAsync(await agent.ReadAsync($"{Definitions}/unified-report/picture.svg?version=first")))
            .ShouldContain("version 必须是整数。");
    }

    [Fact]
    public async Task When_nothing_can_be_drawn_then_it_says_why()
    {
        var owner = host.Owner();
        await KeepAsync("pictured-faulty", $"{new Drawing("pictured-faulty").Lines("a", "a")}");
        await owner.SendAsync(Workflows, ADefinition.Waiting("pictured-sequence", publish: false));

        foreach (var kind in (string[])["svg", "pdf"])
        {
            (await (await owner.ReadAsync($"{Definitions}/pictured-faulty/picture.{kind}"))
                .ShouldBeProblemAsync(400, "definition.invalid")).Fields()
                .ShouldBe(["root.activities definition.duplicate-id"]);
            await (await owner.ReadAsync($"{Definitions}/pictured-sequence/picture.{kind}"))
                .ShouldBeProblemAsync(404, HostErrors.PictureNotThere);
        }
    }

    [Fact]
    public async Task When_an_account_has_no_role_then_it_sees_none()
    {
        var (_, nobody) = await host.MakeAsync("no-role-for-pictures");

        foreach (var kind in (string[])["svg", "pdf"])
        {
            await (await nobody.ReadAsync($"{Definitions}/complaint/picture.{kind}"))
                .ShouldBeProblemAsync(403, HostErrors.AccessDenied);
            (await (await host.AsAsync(Role.Technician)).ReadAsync($"{Definitions}/complaint/picture.{kind}"))
                .StatusCode.ShouldBe(HttpStatusCode.OK);
        }
    }

    // A draft that is saved is read before: what has faults was kept before these were known as such.
    private Task KeepAsync(string id, string document) =>
        host.Services.GetRequiredService<IDefinitionStore>().SaveAsync(
            new StoredDefinition
            {
                Id = $"{id}-1", DefinitionId = id, Version = 1, IsLatest = true, IsPublished = false,
                Document = document, CreatedAt = DateTimeOffset.UnixEpoch,
            },
            CancellationToken.None);

    private static List<string> Texts(XDocument picture) =>
        [.. picture.Descendants().Where(element => element.Name.LocalName == "text").Select(text => text.Value)];

    private static Task<string> TextAsync(HttpResponseMessage answer) =>
        answer.Content.ReadAsStringAsync(CancellationToken.None);
}
