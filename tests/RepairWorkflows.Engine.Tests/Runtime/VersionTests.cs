using System.Text.Json.Nodes;
using RepairWorkflows.Engine.Runtime.Library;
using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Engine.Tests.Runtime;

/// <summary>Versions are brought back and removed; what cannot run is not published.</summary>
public sealed class VersionTests
{
    private static JsonObject Printing(string line) => JsonNode.Parse($"{new Drawing("d").Lines(line)}")!.AsObject();

    [Fact]
    public async Task When_a_version_is_brought_back_then_it_is_a_draft_after_the_latest()
    {
        await using var host = new EngineTestHost();
        var library = host.Get<DefinitionLibrary>();
        await library.SaveAndPublishAsync(Printing("one"), default);
        await library.SaveAndPublishAsync(Printing("two"), default);

        var draft = await host.Get<DefinitionHistory>().RevertAsync("d", 1, default);

        (draft.Version, draft.IsLatest, draft.IsPublished).ShouldBe((3, true, false));
        (await host.Definitions.FindPublishedAsync("d", default))!.Version.ShouldBe(2);
        await library.PublishLatestAsync("d", default);
        (await host.LinesAsync((await host.StartAsync("d")).Header.Id)).ShouldBe(["one"]);
        await Should.ThrowAsync<NotFoundException>(() => host.Get<DefinitionHistory>().RevertAsync("d", 9, default));
    }

    [Fact]
    public async Task When_the_latest_version_is_removed_then_the_one_before_is_the_latest()
    {
        await using var host = new EngineTestHost();
        var library = host.Get<DefinitionLibrary>();
        await library.SaveAndPublishAsync(Printing("one"), default);
        var second = await library.SaveAsync(Printing("two"), default);

        await host.Get<DefinitionRemovals>().DeleteVersionAsync(second.Id, default);

        (await host.Definitions.FindLatestAsync("d", default))!.Version.ShouldBe(1);
        await Should.ThrowAsync<NotFoundException>(
            () => host.Get<DefinitionRemovals>().DeleteVersionAsync(second.Id, default));
    }

    [Fact]
    public async Task When_the_published_version_is_removed_then_nothing_starts_any_more()
    {
        await using var host = new EngineTestHost();
        var library = host.Get<DefinitionLibrary>();
        var only = await library.SaveAndPublishAsync(Printing("one"), default);
        await host.StartAsync("d");

        await host.Get<DefinitionRemovals>().DeleteVersionAsync(only.Id, default);

        await Should.ThrowAsync<NotFoundException>(() => host.StartAsync("d"));
        (await host.InstancesAsync("d")).ShouldBeEmpty();
    }

    [Fact]
    public async Task When_a_retracted_version_is_saved_then_it_stays_and_a_draft_follows_it()
    {
        await using var host = new EngineTestHost();
        var library = host.Get<DefinitionLibrary>();
        var first = await library.SaveAndPublishAsync(Printing("one"), default);
        var running = await host.StartAsync("d");
        await host.Get<DefinitionHistory>().RetractAsync("d", default);

        var saved = await library.SaveAsync(Printing("two"), default);

        (saved.Version, saved.IsLatest, saved.Id == first.Id).ShouldBe((2, true, false));
        (await host.Definitions.FindAsync(running.Header.DefinitionVersionId, default))!.Document
            .ShouldBe(first.Document);
    }

    [Fact]
    public async Task When_a_version_waits_while_the_next_is_published_then_it_goes_on_as_it_was()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync($"{new Drawing("d").Event("e", "x").Lines("one").Arrows("e->one")}");
        var waiting = (await host.StartAsync("d")).Header;
        await host.Get<DefinitionLibrary>().SaveAndPublishAsync(Printing("two"), default);

        await host.SendEventAsync("x");

        (await host.LinesAsync(waiting.Id)).ShouldBe(["one"]);
        (await host.LinesAsync((await host.StartAsync("d")).Header.Id)).ShouldBe(["two"]);
    }

    [Fact]
    public async Task When_an_output_names_a_converter_then_publishing_is_refused()
    {
        await using var host = new EngineTestHost();
        var output = new JsonObject
        {
            ["typeName"] = "Object",
            ["memoryReference"] = new JsonObject { ["id"] = "v" },
            ["converter"] = new JsonObject { ["id"] = "to-upper" },
        };
        var document = JsonNode.Parse(
            $"{new Drawing("d").With("r", "Elsa.RunJavaScript", ("result", output))}")!.AsObject();

        var refused = await Should.ThrowAsync<InvalidRequestException>(
            () => host.Get<DefinitionLibrary>().SaveAndPublishAsync(document, default));

        refused.Fields.Single().Code.ShouldBe("definition.converter-unknown");
    }

    [Fact]
    public async Task When_a_trigger_lies_in_a_workflow_used_as_an_activity_then_it_starts_only_that_workflow()
    {
        await using var host = new EngineTestHost();
        var trigger = Drawing.Activity(
            "t", "Elsa.Event", ("eventName", Drawing.Literal("x")), ("canStartWorkflow", true));
        await host.PublishAsync($"{new Drawing("inner").Option("usableAsActivity", true).With(trigger)}");
        await host.PublishAsync($"{new Drawing("outer").With(Drawing.Activity(
            "u", "Inner", ("workflowDefinitionVersionId", "inner-v1")))}");

        await host.SendEventAsync("x");

        (await host.InstancesAsync("inner")).Count.ShouldBe(1);
        (await host.InstancesAsync("outer")).ShouldBeEmpty();
    }
}
