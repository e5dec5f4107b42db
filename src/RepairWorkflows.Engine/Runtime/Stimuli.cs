using Microsoft.Extensions.Logging;
using RepairWorkflows.Engine.Diagnostics;
using RepairWorkflows.Engine.Runtime.Messages;
using RepairWorkflows.Engine.Runtime.Queue;

namespace RepairWorkflows.Engine.Runtime;

/// <summary>
/// Brings a stimulus to all who wait for it: it starts what it triggers first, then takes on what rests. One that takes
/// nothing on is kept for whoever waits next.
/// </summary>
public sealed class Stimuli(
    IStimulusTargets targets, IWorkflowStore store, IWorkflowRuntime runtime, StimulusKeeper keeper,
    ILogger<Stimuli> log)
{
    /// <summary>
    /// Sends one. With a correlation id only rests stored under that id go on; with an instance or an execution nothing
    /// is started, and only that one goes on.
    /// </summary>
    public Task<StimulusReport> SendAsync(Stimulus stimulus, CancellationToken cancellationToken) =>
        SendAsync(stimulus, Once.Plain(keeper.Now), cancellationToken);

    /// <summary>Sends one that may come again under the same key; nothing of it happens twice.</summary>
    internal async Task<StimulusReport> SendAsync(Stimulus stimulus, Once once, CancellationToken cancellationToken)
    {
        var hash = BookmarkHash.Of(stimulus.Name, stimulus.Key);
        var question = new StimulusQuestion(hash, stimulus.CorrelationId, stimulus.InstanceId);
        var found = await targets.FindAsync(question, cancellationToken);
        var started = stimulus is { InstanceId: null, ExecutionId: null }
            ? await StimulusStarts.StartAsync(runtime, found.Triggers, stimulus, once, cancellationToken)
            : [];
        if (started.Count > 0)
        {
            // What has just begun may wait for the very same by now.
            found = await targets.FindAsync(question, cancellationToken);
        }

        var resumed = await ResumeAsync(found, stimulus, once, cancellationToken);

        if (resumed.Count == 0 && stimulus.IsKept && await MayHearAsync(stimulus.InstanceId, cancellationToken))
        {
            await keeper.KeepAsync(stimulus, once, cancellationToken);
        }

        return new StimulusReport(started, resumed);
    }

    private async Task<List<string>> ResumeAsync(
        StimulusTargets found, Stimulus stimulus, Once once, CancellationToken cancellationToken)
    {
        List<string> resumed = [];
        var read = found.First;
        foreach (var mark in found.Bookmarks)
        {
            // An instance that was read along is good for one burst; the next one finds it changed.
            var known = read?.Header.Id == mark.InstanceId ? read : null;
            read = known is null ? read : null;
            if (await ResumeAsync(new Rest(mark, known, resumed.Count == 0), stimulus, once, cancellationToken))
            {
                resumed.Add(mark.InstanceId);
            }
        }

        return resumed;
    }

    private async Task<bool> ResumeAsync(
        Rest rest, Stimulus stimulus, Once once, CancellationToken cancellationToken)
    {
        var mark = rest.Mark;
        try
        {
            var entry = rest.IsFirst && once.Heard(mark.Id) is { } heard ? _ => heard : once.Remember(mark.Id);
            var report = await runtime.ResumeAsync(
                mark.InstanceId,
                rest.Instance,
                resting => Decide(resting, mark.Id, stimulus) with { Inbox = entry },
                cancellationToken);
            return report.HasResumed;
        }
        catch (DuplicateCommandException)
        {
            // It came before. This rest went on then, or the queue has it; or another rest heard it, and this one has
            // not.
            return !rest.IsFirst || await IsHeardAsync(mark, once, cancellationToken)
                || await ResumeAsync(new Rest(mark, null, IsFirst: false), stimulus, once, cancellationToken);
        }
        catch (CodedException gone) when (gone is NotFoundException or { Code: EngineErrors.InstanceQuarantined })
        {
            EngineLog.NotHeard(log, mark.InstanceId);
            return false;
        }
    }

    // Also by a rest that began only after the stimulus had come for the first time: it was not sent to that one.
    private async Task<bool> IsHeardAsync(StoredBookmark mark, Once once, CancellationToken cancellationToken) =>
        await once.FindHeardAsync(store, cancellationToken) is { } heard
        && (heard.Answer == mark.Id || heard.Answer == StimulusKeeper.Name || mark.CreatedAt >= heard.At);

    // An instance that is over, or gone, will never wait for anything.
    private async Task<bool> MayHearAsync(string? instanceId, CancellationToken cancellationToken) =>
        instanceId is null || (await store.FindAsync(instanceId, cancellationToken))?.Header.Status
            is InstanceStatus.Pending or InstanceStatus.Suspended;

    // The empty id says: none, and nothing else changes.
    private static ResumeDecision Decide(RestingInstance resting, string markId, Stimulus stimulus) => new()
    {
        BookmarkId = resting.Bookmarks.Any(rest => rest.Id == markId
            && (stimulus.ExecutionId is null || rest.ExecutionId == stimulus.ExecutionId))
                ? markId
                : string.Empty,
        Input = stimulus.Input,
        Http = stimulus.Http,
    };

    // A rest that may hear; its instance when it is read already; and whether nobody has heard before it.
    private readonly record struct Rest(StoredBookmark Mark, StoredInstance? Instance, bool IsFirst);
}
