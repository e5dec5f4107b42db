using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Execution;

namespace RepairWorkflows.Engine.Runtime;

/// <summary>Where a burst can go on, and which of these places one wake-up means.</summary>
internal static class RestingBookmarks
{
    public static RestingInstance Of(Burst burst, StoredInstance stored) =>
        new(
            stored.Header,
            burst.State.IsOver
                ? []
                : [.. burst.State.Bookmarks.Select(mark => new RestingBookmark(
                    mark.Id, mark.Execution.Activity.Id, mark.Execution.Id, mark.Bookmark, mark.CreatedAt))],
            burst.Companion,
            burst.Now);

    public static List<(ActiveBookmark, object?)> Chosen(Burst burst, ResumeDecision decision) =>
    [
        .. decision.MoreBookmarkIds.Prepend(decision.BookmarkId)
            .Select(id => burst.State.Bookmarks.Find(mark => mark.Id == id))
            .OfType<ActiveBookmark>()
            .Where(_ => !burst.State.IsOver)
            .Select(mark => (mark, decision.Input)),
    ];

    public static IEnumerable<(ActiveBookmark, object?)> Matching(Burst burst, Signal signal) =>
        burst.State.Bookmarks
            .Where(mark => mark.Bookmark.Name == signal.Name && mark.Bookmark.Key == signal.Key)
            .Select(mark => (mark, signal.Input));
}
