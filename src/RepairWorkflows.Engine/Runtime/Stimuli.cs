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
    IDefinitionStore definitions, IWorkflowStore store, IWorkflowRuntime runtime, StimulusKeeper keeper,
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
        var started = stimulus is { InstanceId: null, ExecutionId: null }
            ? await StartAsync(stimulus, hash, once, cancellationToken)
            : [];
        var marks = await store.FindBookmarksAsync(
            hash, stimulus.CorrelationId, stimulus.InstanceId, cancellationToken);
        List<string> resumed = [];
        foreach (var mark in marks)
        {
            if (await ResumeAsync(mark, stimulus, once, resumed.Count == 0, cancellationToken))
            {
                resumed.Add(mark.InstanceId);
            }
        }

        if (resumed.Count == 0 && stimulus.IsKept && await MayHearAsync(stimulus.InstanceId, cancellationToken))
        {
            await keeper.KeepAsync(stimulus, once, cancellationToken);
        }

        return new StimulusReport(started, resumed);
    }

    private async Task<bool> ResumeAsync(
        StoredBookmark mark, Stimulus stimulus, Once once, bool isFirst, CancellationToken cancellationToken)
    {
        try
        {
            var entry = isFirst && once.Heard(mark.Id) is { } heard ? _ => heard : once.Remember(mark.Id);
            var report = await runtime.ResumeAsync(
                mark.InstanceId,
                resting => new ResumeDecision
                {
                    BookmarkId = resting.Bookmarks.Any(rest => rest.Id == mark.Id && IsMeant(rest, stimulus))
                        ? mark.Id
                        : string.Empty,
                    Input = stimulus.Input,
                    Http = stimulus.Http,
                    Inbox = entry,
                },
                cancellationToken);
            return report.HasResumed;
        }
        catch (DuplicateCommandException)
        {
            // It came before. This rest went on then, or the queue has it; or another rest heard it, and this one has
            // not.
            return !isFirst || await IsHeardAsync(mark, once, cancellationToken)
                || await ResumeAsync(mark, stimulus, once, false, cancellationToken);
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

    private static bool IsMeant(RestingBookmark rest, Stimulus stimulus) =>
        stimulus.ExecutionId is null || rest.ExecutionId == stimulus.ExecutionId;

    private async Task<IReadOnlyList<string>> StartAsync(
        Stimulus stimulus, string hash, Once once, CancellationToken cancellationToken)
    {
        List<string> started = [];
        foreach (var trigger in await definitions.FindTriggersAsync(hash, cancellationToken))
        {
            var request = new StartRequest
            {
                DefinitionId = trigger.DefinitionId,
                InstanceId = once.NewInstanceId(trigger.Id),
                CorrelationId = stimulus.CorrelationId,
                TriggerActivityId = trigger.ActivityId,
                TriggerInput = stimulus.Input,
                Http = stimulus.Http,
                HeedsStrategy = true,
                Inbox = once.Remember(trigger.Id),
            };
            if (await StartAsync(request, cancellationToken))
            {
                started.Add(request.InstanceId);
            }
        }

        return started;
    }

    private async Task<bool> StartAsync(StartRequest request, CancellationToken cancellationToken)
    {
        try
        {
            await runtime.StartAsync(request, cancellationToken);
            return true;
        }
        catch (Exception refusal) when (refusal is ActivationRefusedException or DuplicateCommandException)
        {
            return false; // an instance runs that excludes it, or it was started when the stimulus came first
        }
    }
}
