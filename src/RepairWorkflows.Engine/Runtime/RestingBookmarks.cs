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

    /// <summary>Carries out what fell due before the burst, up to the rest that it finds.</summary>
    /// <param name="burst">The burst, before anything else is done in it.</param>
    /// <param name="calls">Not those of what follows: the same step may send the same once more.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async ValueTask CatchUpAsync(Burst burst, SentCalls calls, CancellationToken cancellationToken)
    {
        if (!burst.State.IsOver && burst.Companion?.CatchUp(burst.Now) is { Count: > 0 } signals)
        {
            burst.Connect(null, calls);
            await burst.ResumeAsync(
                [.. signals.SelectMany(signal => Matching(burst, signal))], cancellationToken);
        }
    }
}
