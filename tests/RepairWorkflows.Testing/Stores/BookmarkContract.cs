using RepairWorkflows.Engine.Runtime;
using Shouldly;

namespace RepairWorkflows.Testing.Stores;

/// <summary>Rests are found by what takes them on.</summary>
public abstract class BookmarkContract(StoreFixture fixture) : StoreContract(fixture)
{
    [StoreFact]
    public async Task When_bookmarks_share_a_hash_then_all_are_found_oldest_first()
    {
        var (first, second) = (ABurst.NewId(), ABurst.NewId());
        await RestAsync(second, "b2", Now.AddMinutes(1));
        await RestAsync(first, "b1", Now);

        var found = await Store.FindBookmarksAsync("HASH", null, null, None);

        found.ShouldBe(
        [
            ABurst.Bookmark("b1", first, "HASH", ABurst.At),
            ABurst.Bookmark("b2", second, "HASH", ABurst.At.AddMinutes(1)),
        ]);
    }

    [StoreFact]
    public async Task When_asked_with_a_correlation_then_only_its_bookmarks_are_found()
    {
        var (mine, other) = (ABurst.NewId(), ABurst.NewId());
        await RestAsync(mine, "mine", Now);
        await RestAsync(other, "other", Now);

        (await Store.FindBookmarksAsync("HASH", mine, null, None)).Single().Id.ShouldBe("mine");
        (await Store.FindBookmarksAsync("HASH", null, other, None)).Single().Id.ShouldBe("other");
        (await Store.FindBookmarksAsync("HASH", mine, other, None)).ShouldBeEmpty();
    }

    [StoreFact]
    public async Task When_a_bookmark_is_burned_then_it_is_found_no_more()
    {
        var id = ABurst.NewId();
        await RestAsync(id, "b", Now);
        await Store.CommitAsync(ABurst.On(ABurst.Change(id, 1) with { RemovedBookmarks = ["b"] }), None);

        (await Store.FindBookmarksAsync("HASH", null, null, None)).ShouldBeEmpty();
    }

    [StoreFact]
    public async Task When_bookmarks_have_patterns_then_each_is_listed_once_and_read_again_with_its_payload()
    {
        var id = ABurst.NewId();
        var mark = ABurst.Bookmark("b1", id, "HASH", ABurst.At) with
        {
            Pattern = "/a/{b}",
            Payload = """{"a":"维"}""",
        };
        await Store.CommitAsync(
            ABurst.On(ABurst.Change(id, 0) with
            {
                AddedBookmarks = [mark, mark with { Id = "b2" }, ABurst.Bookmark("b3", id, "OTHER", ABurst.At)],
            }),
            None);

        (await Store.ListPatternsAsync(None)).ShouldBe(["/a/{b}"]);
        (await Store.FindBookmarksAsync("HASH", null, null, None)).ShouldBe([mark, mark with { Id = "b2" }]);

        await Store.CommitAsync(
            ABurst.On(ABurst.Change(id, 1) with { RemovedBookmarks = ["b1", "b2"] }), None);
        (await Store.ListPatternsAsync(None)).ShouldBeEmpty();
    }

    private Task<CommitReport> RestAsync(string id, string bookmark, DateTimeOffset at) => Store.CommitAsync(
        ABurst.On(ABurst.Change(id, 0) with { AddedBookmarks = [ABurst.Bookmark(bookmark, id, "HASH", at)] }), None);
}
