using RepairWorkflows.Engine.Activities.Http;

namespace RepairWorkflows.Engine.Runtime;

/// <summary>
/// Brings a stimulus to all who wait for it: it starts what it triggers first, then takes on what rests.
/// </summary>
public sealed class Stimuli(
    IDefinitionStore definitions, IWorkflowStore store, IWorkflowRuntime runtime, TimeProvider clock)
{
    /// <summary>
    /// Sends one. With a correlation id only rests stored under that id go on; with an instance nothing is started and
    /// only that instance goes on.
    /// </summary>
    public async Task<StimulusReport> SendAsync(Stimulus stimulus, CancellationToken cancellationToken)
    {
        var hash = BookmarkHash.Of(stimulus.Name, stimulus.Key);
        var started = stimulus.InstanceId is null ? await StartAsync(stimulus, hash, cancellationToken) : [];
        var marks = await store.FindBookmarksAsync(
            hash, stimulus.CorrelationId, stimulus.InstanceId, cancellationToken);
        foreach (var mark in marks)
        {
            await runtime.ResumeAsync(
                mark.InstanceId,
                _ => new ResumeDecision { BookmarkId = mark.Id, Input = stimulus.Input, Http = stimulus.Http },
                cancellationToken);
        }

        return new StimulusReport(started, [.. marks.Select(mark => mark.InstanceId)]);
    }

    private async Task<IReadOnlyList<string>> StartAsync(
        Stimulus stimulus, string hash, CancellationToken cancellationToken)
    {
        List<string> started = [];
        foreach (var trigger in await definitions.FindTriggersAsync(hash, cancellationToken))
        {
            var report = await runtime.StartAsync(
                new StartRequest
                {
                    DefinitionId = trigger.DefinitionId,
                    InstanceId = Guid.CreateVersion7(clock.GetUtcNow()).ToString("D"),
                    CorrelationId = stimulus.CorrelationId,
                    TriggerActivityId = trigger.ActivityId,
                    TriggerInput = stimulus.Input,
                    Http = stimulus.Http,
                },
                cancellationToken);
            started.Add(report.Header.Id);
        }

        return started;
    }
}

/// <summary>Something that instances may wait for.</summary>
/// <param name="Name">What kind, for example <see cref="Activities.Events.Event.StimulusName"/>.</param>
/// <param name="Key">Which one of the kind; null when the kind says all.</param>
public sealed record Stimulus(string Name, string? Key)
{
    /// <summary>Only rests stored under this id go on, and what is started gets it; null does not filter.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>Only this instance goes on; null does not filter.</summary>
    public string? InstanceId { get; init; }

    /// <summary>What it brings.</summary>
    public object? Input { get; init; }

    /// <summary>
    /// The HTTP request that brings it, for what it reaches to answer; null when there is none to answer.
    /// </summary>
    public HttpExchange? Http { get; init; }
}

/// <summary>Whom a stimulus reached.</summary>
/// <param name="Started">Instances it started.</param>
/// <param name="Resumed">Instances it took on, once for each rest.</param>
public sealed record StimulusReport(IReadOnlyList<string> Started, IReadOnlyList<string> Resumed);
