using System.Text.Json;
using RepairWorkflows.Engine.Execution.Format;

namespace RepairWorkflows.Engine.Runtime.Queue;

/// <summary>Delivers queued stimuli.</summary>
public sealed class QueueDelivery(
    IQueuedStimuli queue, IWorkflowStore store, IWorkflowRuntime runtime, QueueFailures failures)
{
    /// <summary>
    /// Delivers one to the instance that has waited longest, to all its rests that match, in one burst that takes it
    /// out
    /// of the queue. Nothing happens when it is gone, or nobody waits.
    /// </summary>
    public async Task DeliverAsync(string id, CancellationToken cancellationToken)
    {
        if (await queue.FindAsync(id, cancellationToken) is not { } kept)
        {
            return;
        }

        try
        {
            var marks = await store.FindBookmarksAsync(
                kept.Hash, kept.CorrelationId, kept.InstanceId, cancellationToken);
            foreach (var ofInstance in marks.GroupBy(mark => mark.InstanceId))
            {
                if (await DeliverAsync(kept, ofInstance, cancellationToken))
                {
                    return;
                }
            }
        }
        catch (DuplicateCommandException)
        {
            return; // somebody else has delivered it
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            await failures.NoteAsync(id, failure, cancellationToken);
        }
    }

    private async Task<bool> DeliverAsync(
        QueuedStimulus kept, IGrouping<string, StoredBookmark> marks, CancellationToken cancellationToken)
    {
        var report = await runtime.ResumeAsync(
            marks.Key,
            resting =>
            {
                var ids = marks.Select(mark => mark.Id)
                    .Where(mark => resting.Bookmarks.Any(rest => rest.Id == mark)).ToList();
                return new ResumeDecision
                {
                    BookmarkId = ids.FirstOrDefault(string.Empty),
                    MoreBookmarkIds = [.. ids.Skip(1)],
                    Input = kept.Input is null ? null : ValueCodec.Read(JsonElement.Parse(kept.Input)),
                    DeliveredStimulus = ids.Count > 0 ? kept.Id : null,
                };
            },
            cancellationToken);
        return report.HasResumed;
    }
}
