using System.Net;
using System.Xml.Linq;
using RepairWorkflows.Host.Tests.Api.Elsa;
using RepairWorkflows.Host.Tests.Hosting;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Host.Tests.Pictures;

/// <summary>The paths of instances as pictures, over HTTP.</summary>
[Collection(DemoHost.Collection)]
public sealed class InstancePictureTests(DemoHost host)
{
    private const string Instances = "/api/v1/instances";

    private static readonly string[] Kinds = ["step", "other", "task", "inside", "arrow"];

    [Fact]
    public async Task When_an_instance_rests_then_its_picture_tells_which_way_it_went()
    {
        var owner = host.Owner();
        var id = await StartAsync(owner, "path-rests", "first");

        var answer = await owner.ReadAsync($"{Instances}/{id}/picture.svg");

        answer.Content.Headers.ContentType!.ToString().ShouldBe("image/svg+xml");
        answer.Content.Headers.ContentDisposition!.FileName.ShouldBe($"path-rests {id}.svg");
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldEndWith("; sandbox");
        var picture = await PictureAsync(answer);
        Classes(picture, "data-step").ShouldBe(
            [("first", "reached done"), ("wait", "reached under-way"), ("later", "")]);
        Classes(picture, "data-from").ShouldBe([("wait", ""), ("first", "taken")]);
    }

    [Fact]
    public async Task When_it_went_on_then_so_does_its_picture_and_an_earlier_moment_is_there_to_be_seen()
    {
        var owner = host.Owner();
        var id = await StartAsync(owner, "path-goes-on", "first");
        var before = ADefinition.Text(await owner.ShowAsync($"/workflow-instances/{id}"), "updatedAt")!;
        await owner.SendAsync(
            $"{ADefinition.Api}/events/path-goes-on/trigger", """{ "workflowExecutionMode": "Synchronous" }""");

        (await StepsAsync(owner, id)).ShouldBe(
            [("first", "reached done"), ("wait", "reached done"), ("later", "reached done")]);
        (await StepsAsync(owner, id, $"?asOf={Uri.EscapeDataString(before)}")).ShouldBe(
            [("first", "reached done"), ("wait", "reached under-way"), ("later", "")]);
        (await StepsAsync(owner, id, "?asOf=2020-01-01T00:00:00Z")).ShouldBe(
            [("first", ""), ("wait", ""), ("later", "")]);
    }

    [Fact]
    public async Task When_it_is_called_off_then_so_is_the_step_where_it_rested()
    {
        var owner = host.Owner();
        var id = await StartAsync(owner, "path-called-off", "first");
        (await owner.SendAsync($"{ADefinition.Api}/cancel/workflow-instances/{id}", "{}")).EnsureSuccessStatusCode();

        var after = ADefinition.Text(await owner.ShowAsync($"/workflow-instances/{id}"), "updatedAt")!;

        (await StepsAsync(owner, id)).ShouldBe(
            [("first", "reached done"), ("wait", "reached called-off"), ("later", "")]);
        (await StepsAsync(owner, id, $"?asOf={Uri.EscapeDataString(after)}"))
            .ShouldContain(("wait", "reached called-off"));
    }

    [Fact]
    public async Task When_it_is_finished_while_a_branch_rests_then_that_is_called_off_and_what_ends_it_leads_nowhere()
    {
        var owner = host.Owner();
        await owner.SaveAsync(new Drawing("path-finished").Lines("first").Event("wait", "path-finished")
            .With("end", "Elsa.Finish").Lines("later").Arrows("first->wait", "first->end", "end->later"),
            publish: true);
        var id = await owner.ExecuteAsync("path-finished");

        var picture = await PictureAsync(await owner.ReadAsync($"{Instances}/{id}/picture.svg"));

        Classes(picture, "data-step").ShouldContain(("wait", "reached called-off"));
        Classes(picture, "data-from").ShouldBe([("end", ""), ("first", "taken"), ("first", "taken")]);
    }

    [Fact]
    public async Task When_flowcharts_inside_have_one_id_then_each_is_there_by_the_ids_around_it()
    {
        var owner = host.Owner();
        await owner.SaveAsync(new Drawing("path-nested")
            .With(new Drawing("a").With(new Drawing("x").Lines("here").ToFlowchart("same")).ToFlowchart("left"))
            .With(new Drawing("b").With(new Drawing("y").Lines("there").ToFlowchart("same")).ToFlowchart("right"))
            .Arrows("left->right"), publish: true);
        var id = await owner.ExecuteAsync("path-nested");

        (await StepsAsync(owner, id, "?flowchart=left")).ShouldBe([("same", "reached done")]);
        (await StepsAsync(owner, id, "?flowchart=/left/same")).ShouldBe([("here", "reached done")]);
        (await StepsAsync(owner, id, "?flowchart=/right/same")).ShouldBe([("there", "reached done")]);
    }

    [Fact]
    public async Task When_another_version_is_published_then_what_runs_is_drawn_as_it_was()
    {
        var owner = host.Owner();
        var id = await StartAsync(owner, "path-of-old", "old");
        await owner.SaveAsync(Waiting("path-of-old", "new"), publish: true);

        (await StepsAsync(owner, id)).Select(step => step.Id).ShouldBe(["old", "wait", "later"]);
    }

    [Theory]
    [InlineData("zh", "起进行中")]
    [InlineData("en", "since ")]
    public async Task When_a_language_is_asked_for_then_states_are_told_in_it(string language, string word)
    {
        var owner = host.Owner();
        owner.DefaultRequestHeaders.AcceptLanguage.Clear();
        owner.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        var id = await StartAsync(owner, $"path-in-{language}", "first");

        var picture = await PictureAsync(await owner.ReadAsync($"{Instances}/{id}/picture.svg"));

        picture.Descendants().Where(text => (string?)text.Attribute("class") == "passage").Select(text => text.Value)
            .ShouldContain(text => text.Contains(word));
    }

    [Theory]
    [InlineData("unknown/picture.svg", 404, "instance.not-found")]
    [InlineData("unknown/picture.svg?asOf=first", 400, HostErrors.RequestInvalid)]
    [InlineData("unknown/picture.svg?version=1", 400, "request.malformed")]
    public async Task When_there_is_no_such_picture_then_it_says_why(string path, int status, string code) =>
        await (await (await host.AgentAsync()).ReadAsync($"{Instances}/{path}")).ShouldBeProblemAsync(status, code);

    [Fact]
    public async Task When_nothing_is_drawn_in_what_runs_then_it_says_so()
    {
        var owner = host.Owner();
        await owner.SendAsync($"{ADefinition.Api}/workflow-definitions", ADefinition.Waiting("path-undrawn"));
        var undrawn = await owner.ExecuteAsync("path-undrawn");
        var drawn = await StartAsync(owner, "path-drawn", "first");

        await (await owner.ReadAsync($"{Instances}/{undrawn}/picture.svg"))
            .ShouldBeProblemAsync(404, HostErrors.PictureNotThere);
        await (await owner.ReadAsync($"{Instances}/{drawn}/picture.svg?flowchart=unknown"))
            .ShouldBeProblemAsync(404, HostErrors.PictureNotThere);
        (await owner.ReadAsync($"/studio/instances/{undrawn}/picture.svg")).StatusCode
            .ShouldBe(HttpStatusCode.NoContent);
        (await owner.ReadAsync($"/studio/instances/{drawn}/picture.svg")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task When_an_account_has_no_role_then_it_sees_none()
    {
        var id = await StartAsync(host.Owner(), "path-kept", "first");
        var (_, nobody) = await host.MakeAsync("no-role-for-paths");

        await (await nobody.ReadAsync($"{Instances}/{id}/picture.svg"))
            .ShouldBeProblemAsync(403, HostErrors.AccessDenied);
        (await (await host.AsAsync(Role.Technician)).ReadAsync($"{Instances}/{id}/picture.svg")).StatusCode
            .ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<string> StartAsync(HttpClient owner, string definitionId, string first)
    {
        await owner.SaveAsync(Waiting(definitionId, first), publish: true);
        return await owner.ExecuteAsync(definitionId);
    }

    private static Drawing Waiting(string definitionId, string first) =>
        new Drawing(definitionId).Lines(first).Event("wait", definitionId).Lines("later")
            .Arrows($"{first}->wait", "wait->later");

    private static async Task<List<(string Id, string Class)>> StepsAsync(
        HttpClient owner, string id, string query = "") =>
        Classes(await PictureAsync(await owner.ReadAsync($"{Instances}/{id}/picture.svg{query}")), "data-step");

    private static async Task<XDocument> PictureAsync(HttpResponseMessage answer) =>
        XDocument.Parse(await answer.Content.ReadAsStringAsync(CancellationToken.None));

    // What is said of a path in the classes of steps, or of arrows.
    private static List<(string Id, string Class)> Classes(XDocument picture, string id) =>
    [
        .. picture.Descendants().Where(element => element.Attribute(id) is not null).Select(element => (
            element.Attribute(id)!.Value,
            string.Join(' ', element.Attribute("class")!.Value.Split(' ').Except(Kinds)))),
    ];
}
