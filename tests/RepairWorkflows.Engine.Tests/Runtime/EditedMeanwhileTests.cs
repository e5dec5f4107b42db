using System.Text.Json.Nodes;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Engine.Runtime.Library;
using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Engine.Tests.Runtime;

/// <summary>Two who edit one definition: who comes second is told, and nothing is written over.</summary>
public sealed class EditedMeanwhileTests
{
    private static readonly DefinitionEdit ByAnn = new("ann");
    private static readonly DefinitionEdit ByBob = new("bob");

    [Fact]
    public async Task When_another_saved_since_it_was_read_then_the_second_save_says_who_and_changes_nothing()
    {
        await using var host = new EngineTestHost();
        var library = host.Get<DefinitionLibrary>();
        var read = await library.SaveAsync(Printing("one"), ByAnn, default);
        var kept = await library.SaveAsync(Printing("two"), ByBob with { Revision = read.Revision }, default);

        var refusal = await Should.ThrowAsync<EditedMeanwhileException>(
            () => library.SaveAsync(Printing("three"), ByAnn with { Revision = read.Revision }, default));

        (refusal.Code, refusal.Reason).ShouldBe((EngineErrors.DefinitionEditedMeanwhile, "by"));
        refusal.Values.ShouldBe([1, "bob"]);
        (await host.Definitions.FindLatestAsync("d", default))!.Document.ShouldBe(kept.Document);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task When_it_was_not_changed_since_then_it_is_saved_whatever_was_published(bool isPublished)
    {
        await using var host = new EngineTestHost();
        var library = host.Get<DefinitionLibrary>();
        var read = await library.SaveAsync(Printing("one"), ByAnn, default);
        if (isPublished)
        {
            await library.PublishLatestAsync("d", ByBob, default);
        }

        var saved = await library.SaveAsync(Printing("two"), ByAnn with { Revision = read.Revision }, default);

        (saved.Version, saved.SavedBy).ShouldBe((isPublished ? 2 : 1, "ann"));
    }

    [Fact]
    public async Task When_a_save_is_sent_again_then_it_is_no_other_persons()
    {
        await using var host = new EngineTestHost();
        var library = host.Get<DefinitionLibrary>();
        var read = await library.SaveAsync(Printing("one"), ByAnn, default);
        var edit = ByAnn with { Revision = read.Revision };
        var first = await library.SaveAsync(Printing("two"), edit, default);

        var again = await library.SaveAsync(Printing("two"), edit, default);

        again.Revision.ShouldBe(first.Revision);
    }

    [Fact]
    public async Task When_it_was_removed_since_then_that_is_told()
    {
        await using var host = new EngineTestHost();
        var library = host.Get<DefinitionLibrary>();
        var read = await library.SaveAsync(Printing("one"), ByAnn, default);
        await host.Get<DefinitionRemovals>().DeleteAsync("d", default);

        var refusal = await Should.ThrowAsync<EditedMeanwhileException>(
            () => library.SaveAndPublishAsync(Printing("two"), ByAnn with { Revision = read.Revision }, default));

        refusal.Reason.ShouldBe("removed");
        (await host.Definitions.ListLatestAsync(default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task When_a_file_is_imported_over_what_another_saved_then_it_is_refused_too()
    {
        await using var host = new EngineTestHost();
        var library = host.Get<DefinitionLibrary>();
        var read = await library.SaveAsync(Printing("one"), ByAnn, default);
        await library.SaveAsync(Printing("two"), ByBob, default);

        await Should.ThrowAsync<EditedMeanwhileException>(() => host.Get<DefinitionImports>().ImportAsync(
            [new(null, Printing("three"))], ByAnn with { Revision = read.Revision }, default));
    }

    [Fact]
    public async Task When_it_is_published_then_who_when_and_why_are_kept_with_the_version()
    {
        await using var host = new EngineTestHost();
        var library = host.Get<DefinitionLibrary>();
        await library.SaveAsync(Printing("one"), ByAnn, default);

        await library.PublishLatestAsync("d", ByBob with { Reason = "as agreed" }, default);

        var stored = (await host.Definitions.FindPublishedAsync("d", default))!;
        (stored.SavedBy, stored.Publication!.By, stored.Publication.Reason).ShouldBe(("ann", "bob", "as agreed"));
        DefinitionSummary.Of(stored).Publication.ShouldBe(stored.Publication);
    }

    private static JsonObject Printing(string line) => JsonNode.Parse($"{new Drawing("d").Lines(line)}")!.AsObject();
}
