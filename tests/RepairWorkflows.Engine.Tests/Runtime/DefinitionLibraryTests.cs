using System.Text.Json.Nodes;
using RepairWorkflows.Engine.Activities.Events;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Engine.Runtime.Library;
using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Engine.Tests.Runtime;

public static class DefinitionLibraryTests
{
    private static JsonObject Waiting(string eventName = "go") => JsonNode.Parse(
        $$"""
        {
          "id": "sender's own", "definitionId": "d", "name": " Waiting ", "version": 17, "isPublished": true,
          "root": {
            "id": "e", "type": "Elsa.Event", "version": 1, "customProperties": { "canStartWorkflow": true },
            "eventName": { "typeName": "String", "expression": { "type": "Literal", "value": "{{eventName}}" } }
          }
        }
        """)!.AsObject();

    public abstract class Given : IAsyncLifetime
    {
        protected EngineTestHost Host { get; } = new();

        protected DefinitionLibrary Library =>
            (DefinitionLibrary)Host.Services.GetService(typeof(DefinitionLibrary))!;

        protected static CancellationToken None => CancellationToken.None;

        public Task InitializeAsync() => Task.CompletedTask;

        public Task DisposeAsync() => Host.DisposeAsync().AsTask();
    }

    public sealed class GivenNothing : Given
    {
        [Fact]
        public async Task When_a_document_is_saved_then_it_is_the_first_draft_under_a_new_id()
        {
            var saved = await Library.SaveAsync(Waiting(), None);

            (saved.Version, saved.IsLatest, saved.IsPublished, saved.Name).ShouldBe((1, true, false, "Waiting"));
            saved.Id.ShouldMatch("^[0-9a-f]{16}$");
            (await Host.Definitions.FindPublishedAsync("d", None)).ShouldBeNull();
        }

        [Fact]
        public async Task When_it_has_no_definition_id_then_it_gets_one()
        {
            var document = Waiting();
            document["definitionId"] = null;

            (await Library.SaveAsync(document, None)).DefinitionId.ShouldMatch("^[0-9a-f]{16}$");
        }

        [Fact]
        public async Task When_input_names_are_double_then_publishing_stores_nothing()
        {
            var document = Waiting();
            document["inputs"] = JsonNode.Parse("""[{"name":"A","type":"String"},{"name":"A","type":"String"}]""");

            var refusal = await Should.ThrowAsync<InvalidRequestException>(
                () => Library.SaveAndPublishAsync(document, None));

            refusal.Fields.Single().Message.ShouldBe("The following inputs are defined more than once: A");
            (await Host.Definitions.FindLatestAsync("d", None)).ShouldBeNull();
        }

        [Fact]
        public async Task When_the_latest_is_asked_for_then_there_is_none() =>
            (await Should.ThrowAsync<NotFoundException>(() => Library.PublishLatestAsync("d", None)))
                .Code.ShouldBe(EngineErrors.DefinitionNotFound);
    }

    public sealed class GivenADraft : Given
    {
        [Fact]
        public async Task When_it_is_saved_again_then_it_is_replaced_in_place()
        {
            var first = await Library.SaveAsync(Waiting(), None);
            var second = await Library.SaveAsync(Waiting("other"), None);

            (second.Id, second.Version).ShouldBe((first.Id, 1));
            (await Host.Definitions.ListVersionsAsync("d", None)).Single().Document.ShouldContain("other");
        }

        [Fact]
        public async Task When_it_is_published_then_its_triggers_work_at_once()
        {
            await Library.SaveAsync(Waiting(), None);
            (await Host.SendEventAsync("go")).Started.ShouldBeEmpty();

            (await Library.PublishLatestAsync("d", None)).WasPublished.ShouldBeFalse();

            (await Host.SendEventAsync("go")).Started.Count.ShouldBe(1);
            (await Library.PublishLatestAsync("d", None)).WasPublished.ShouldBeTrue();
        }
    }

    public sealed class GivenAPublishedVersion : Given
    {
        [Fact]
        public async Task When_a_draft_is_saved_then_it_is_the_next_version_and_the_published_one_stays()
        {
            var published = await Library.SaveAndPublishAsync(Waiting(), None);
            var draft = await Library.SaveAsync(Waiting("other"), None);

            (draft.Version, draft.IsLatest).ShouldBe((2, true));
            draft.Id.ShouldNotBe(published.Id);
            (await Host.Definitions.FindPublishedAsync("d", None)).ShouldNotBeNull().Id.ShouldBe(published.Id);
            (await Host.SendEventAsync("other")).Started.ShouldBeEmpty();
        }

        [Fact]
        public async Task When_the_next_is_published_then_only_its_triggers_count()
        {
            await Library.SaveAndPublishAsync(Waiting(), None);
            await Library.SaveAndPublishAsync(Waiting("other"), None);

            (await Host.SendEventAsync("go")).Started.ShouldBeEmpty();
            (await Host.SendEventAsync("other")).Started.Count.ShouldBe(1);
        }

        [Fact]
        public async Task When_it_is_retracted_then_nothing_starts_it_any_more()
        {
            await Library.SaveAndPublishAsync(Waiting(), None);

            (await Host.Get<DefinitionHistory>().RetractAsync("d", None)).Definition.IsPublished.ShouldBeFalse();

            (await Host.SendEventAsync("go")).Started.ShouldBeEmpty();
            await Should.ThrowAsync<NotFoundException>(() => Host.StartAsync("d"));
        }

        [Fact]
        public async Task When_it_is_deleted_then_its_instances_and_triggers_go_with_it()
        {
            await Library.SaveAndPublishAsync(Waiting(), None);
            var resting = (await Host.StartAsync("d")).Header.Id;

            await Host.Get<DefinitionRemovals>().DeleteAsync("d", None);

            (await Host.Store.FindAsync(resting, None)).ShouldBeNull();
            var hash = BookmarkHash.Of(Event.StimulusName, "go");
            (await Host.Store.FindBookmarksAsync(hash, null, null, None)).ShouldBeEmpty();
            (await Host.SendEventAsync("go")).Started.ShouldBeEmpty();
        }
    }
}
