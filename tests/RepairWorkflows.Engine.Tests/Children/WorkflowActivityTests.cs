using System.Text.Json.Nodes;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Engine.Runtime.Inspection;
using RepairWorkflows.Engine.Runtime.Library;
using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Engine.Tests.Children;

/// <summary>A workflow is used as an activity of another.</summary>
public sealed class WorkflowActivityTests
{
    private static JsonObject Use(string id, params (string Name, JsonNode? Value)[] more) =>
        Drawing.Activity(
            id, "Elsa.FitPart",
            [("workflowDefinitionId", "fit-part"), ("workflowDefinitionVersionId", "fit-part-v1"), .. more]);

    private static Drawing Fit() => new Drawing("fit-part").Option("usableAsActivity", true);

    [Fact]
    public async Task When_it_runs_then_it_stands_between_two_workflows_in_the_journal()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync($"{Fit().Lines("c")}");
        await host.PublishAsync($"{new Drawing("parent").With(Use("fit")).Lines("z").Arrows("fit->z")}");

        var parent = (await host.StartAsync("parent")).Header;

        (await host.JournalAsync(parent.Id))
            .Select(entry => $"{entry.ActivityId} {entry.ActivityType} {entry.EventName}")
            .Where(entry => !entry.Contains("WriteLine", StringComparison.Ordinal)).ShouldBe(
            [
                "Workflow2 Elsa.Workflow Started", "f Elsa.Flowchart Started", "fit FitPart Started",
                "Workflow1 Elsa.Workflow Started", "f Elsa.Flowchart Started", "f Elsa.Flowchart Completed",
                "Workflow1 Elsa.Workflow Completed", "fit FitPart Completed", "f Elsa.Flowchart Completed",
                "Workflow2 Elsa.Workflow Completed",
            ]);
        (await host.LinesAsync(parent.Id)).ShouldBe(["c", "z"]);
    }

    [Fact]
    public async Task When_it_has_inputs_and_outputs_then_values_go_in_and_come_out()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync($"{Fit().Input("A", "String", false).Output("B")
            .With("a", "Elsa.WriteLine", ("text", Drawing.Script("getInput('A') + getVariable('A')")))
            .With("o", "Elsa.SetOutput", ("outputName", Drawing.Literal("B")),
                ("outputValue", Drawing.Script("getInput('A') + '!'")))
            .Arrows("a->o")}");
        await host.PublishAsync($"{new Drawing("parent").Variable("b", "String", null).Input("A", "String", false)
            .With(Use("fit", ("a", Drawing.Script("'of ' + getInput('A')")), ("b", AFamily.Bound("b"))))
            .With("z", "Elsa.WriteLine", ("text", Drawing.Script("getVariable('b') + getOutputFrom('fit', 'B')")))
            .Arrows("fit->z")}");

        var report = await host.StartAsync("parent", ("A", "the parent"));

        (await host.LinesAsync(report.Header.Id)).ShouldBe(
            ["of the parentof the parent", "of the parent!of the parent!"]);
        report.Output.ShouldBeEmpty();
    }

    [Fact]
    public async Task When_a_step_inside_completes_the_workflow_then_its_outcome_is_the_activitys()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync($"{Fit().Lines("c")
            .With("k", "Elsa.Complete", ("outcomes", Drawing.Literal("Ok"))).Lines("never")
            .Arrows("c->k", "k->never")}");
        await host.PublishAsync(
            $"{new Drawing("parent").With(Use("fit")).Lines("z", "y").Arrows("fit:Ok->z", "fit:Done->y")}");
        (await host.LinesAsync((await host.StartAsync("parent")).Header.Id)).ShouldBe(["c", "z"]);
    }

    [Fact]
    public async Task When_it_rests_inside_then_the_rest_lies_below_the_outer_workflow()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync($"{Fit().Input("A", "String", false).Event("e", "x")
            .With("a", "Elsa.WriteLine", ("text", Drawing.Script("`${getInput('A')}`"))).Arrows("e->a")}");
        await host.PublishAsync(
            $"{new Drawing("parent").With(Use("fit", ("a", Drawing.Literal("given")))).Lines("z").Arrows("fit->z")}");
        var parent = (await host.StartAsync("parent")).Header;
        (await host.Get<InstanceInspector>().FindAsync(parent.Id, default))!.Rests.Single().NodeId
            .ShouldBe("Workflow2:f:fit:Workflow1:f:e");

        await host.SendEventAsync("x");

        (await host.LinesAsync(parent.Id)).ShouldBe(["null", "z"]);
    }

    [Fact]
    public async Task When_a_newer_version_is_published_then_the_pinned_one_runs()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync($"{Fit().Lines("one")}");
        await host.PublishAsync($"{new Drawing("parent").With(Use("fit"))}");

        await PublishNextAsync(host, Fit().Lines("two"));

        (await host.LinesAsync((await host.StartAsync("parent")).Header.Id)).ShouldBe(["one"]);
    }

    [Fact]
    public async Task When_consumers_are_to_follow_then_they_and_theirs_are_published_with_the_new_version()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync($"{Fit().Lines("one")}");
        await host.PublishAsync($"{new Drawing("parent").Option("usableAsActivity", true).With(Use("fit"))}");
        await host.PublishAsync($"{new Drawing("top").With(Drawing.Activity(
            "p", "Elsa.Parent", ("workflowDefinitionId", "parent"), ("workflowDefinitionVersionId", "parent-v1")))}");

        var published = await PublishNextAsync(
            host, Fit().Option("autoUpdateConsumingWorkflows", true).Lines("two"));
        var changed = await host.Get<ConsumerUpdates>().AfterAsync(published, default);

        changed.ShouldBe(["parent", "top"]);
        (await host.Definitions.FindPublishedAsync("top", default))!.Version.ShouldBe(2);
        JsonNode.Parse((await host.Definitions.FindPublishedAsync("parent", default))!.Document)!.ToJsonString()
            .ShouldContain($"\"latestAvailablePublishedVersionId\":\"{published.Id}\"");
        (await host.LinesAsync((await host.StartAsync("top")).Header.Id)).ShouldBe(["two"]);
    }

    [Fact]
    public async Task When_a_consumer_is_a_draft_or_read_only_then_it_stays_a_draft_or_as_it_is()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync($"{Fit().Lines("one")}");
        var library = host.Get<DefinitionLibrary>();
        await library.SaveAsync(Document(new Drawing("draft").With(Use("fit"))), default);
        var fixedOne = Document(new Drawing("fixed").With(Use("fit")));
        fixedOne["isReadonly"] = true;
        await host.Get<DefinitionImports>().ImportAsync([new(null, fixedOne)], default);

        var published = await PublishNextAsync(host, Fit().Option("autoUpdateConsumingWorkflows", true).Lines("two"));

        (await host.Get<ConsumerUpdates>().AfterAsync(published, default)).ShouldBe(["draft"]);
        var draft = (await host.Definitions.FindLatestAsync("draft", default))!;
        (draft.Version, draft.IsPublished, draft.Document.Contains(published.Id, StringComparison.Ordinal))
            .ShouldBe((1, false, true));
    }

    [Fact]
    public async Task When_a_workflow_would_use_itself_then_publishing_is_refused()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync($"{Fit().Lines("one")}");
        await host.PublishAsync($"{new Drawing("parent").Option("usableAsActivity", true).With(Use("fit"))}");

        var refused = await Should.ThrowAsync<InvalidRequestException>(() => PublishNextAsync(
            host,
            Fit().With(Drawing.Activity(
                "p", "Elsa.Parent", ("workflowDefinitionId", "parent"),
                ("workflowDefinitionVersionId", "parent-v1")))));

        refused.Fields.Single().Code.ShouldBe("definition.recursive");
    }

    [Fact]
    public async Task When_only_the_types_name_is_drawn_then_the_workflow_of_that_name_is_meant()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync($"{Fit().Lines("one")}");
        await host.PublishAsync($"{new Drawing("parent").With(Drawing.Activity("fit", "FitPart"))}");
        (await host.LinesAsync((await host.StartAsync("parent")).Header.Id)).ShouldBe(["one"]);
    }

    [Fact]
    public async Task When_the_workflow_is_published_after_its_user_then_it_is_found_from_then_on()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync($"{new Drawing("parent").With(Drawing.Activity("fit", "FitPart"))}");
        (await host.StartAsync("parent")).Header.Status.ShouldBe(InstanceStatus.Faulted);

        await host.PublishAsync($"{Fit().Lines("one")}");
        host.Clock.Advance(TimeSpan.FromSeconds(2));

        (await host.LinesAsync((await host.StartAsync("parent")).Header.Id)).ShouldBe(["one"]);
    }

    [Fact]
    public async Task When_definitions_may_be_used_then_they_are_listed_with_their_ports()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync($"{Fit().Lines("one")}");
        await host.PublishAsync($"{new Drawing("plain").Lines("a")}");

        var usable = (await host.Get<UsableWorkflows>().ListAsync(default)).Single();

        (usable.TypeName, usable.Definition.Version, usable.IsPublished, usable.Category)
            .ShouldBe(("FitPart", 1, true, "Workflows"));
        usable.Outcomes.ShouldBe(["Done"]);
    }

    private static JsonObject Document(Drawing drawing) => JsonNode.Parse($"{drawing}")!.AsObject();

    private static Task<StoredDefinition> PublishNextAsync(EngineTestHost host, Drawing drawing) =>
        host.Get<DefinitionLibrary>().SaveAndPublishAsync(Document(drawing), default);
}
