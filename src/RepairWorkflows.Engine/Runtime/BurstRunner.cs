using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Execution;
using RepairWorkflows.Engine.Execution.Format;

namespace RepairWorkflows.Engine.Runtime;

/// <summary>Makes bursts from stored instances, and commits from bursts.</summary>
public sealed class BurstRunner(DefinitionCatalogue definitions, BurstServices services, IWorkflowStore store)
{
    internal async ValueTask<Burst> BeginAsync(
        StartRequest request, SentCalls calls, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var workflow = request.VersionId is { } version
            ? await definitions.GetVersionAsync(version, cancellationToken)
            : await definitions.GetPublishedAsync(request.DefinitionId, cancellationToken);
        var state = request.ParentInstanceId is { } parent
            ? WorkflowCalls.NewChild(request.InstanceId, parent, request.Awaiter, now)
            : new InstanceState { Id = request.InstanceId, CreatedAt = now };
        state.CorrelationId = request.CorrelationId;
        state.Name = request.Name;
        state.TriggerActivityId = request.TriggerActivityId;
        foreach (var (name, value) in request.Properties)
        {
            state.Properties[name] = value;
        }

        var burst = new Burst(workflow, state, services, now, request.NewCompanion?.Invoke())
        {
            Family = new BurstFamily(definitions),
        };
        burst.Connect(request.Http, calls);
        burst.FirstVariables = request.Variables;
        await burst.StartAsync(request.Input, request.TriggerInput, cancellationToken);
        return burst;
    }

    /// <exception cref="RuleViolationException"><see cref="EngineErrors.InstanceQuarantined"/>.</exception>
    internal async ValueTask<Burst> LoadAsync(
        StoredInstance stored, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (stored.QuarantineReason is { } reason)
        {
            // Written down here too: the store may have found out just now that the domain state cannot be read.
            await store.QuarantineAsync(stored.Header.Id, reason, now, cancellationToken);
            throw Quarantined(stored.Header.Id, reason);
        }

        var workflow = await definitions.GetVersionAsync(stored.Header.DefinitionVersionId, cancellationToken);
        var state = StateOf(stored.Header);
        if (ReadableState.WhyNotRead(stored.State, state, workflow) is { } unreadable)
        {
            // Never replaced by a default: it is set aside as it is, and shown.
            await store.QuarantineAsync(state.Id, unreadable, now, cancellationToken);
            throw Quarantined(state.Id, unreadable);
        }

        return new Burst(workflow, state, services, now, stored.Companion) { Family = new BurstFamily(definitions) };
    }

    private static InstanceState StateOf(InstanceHeader header) =>
        new()
        {
            Id = header.Id,
            ParentInstanceId = header.ParentInstanceId,
            CreatedAt = header.CreatedAt,
            FinishedAt = header.FinishedAt,
            Status = header.Status,
            CorrelationId = header.CorrelationId,
            Name = header.Name,
        };

    internal InstanceChange Change(Burst burst, StoredInstance? before, string? firedTimer, CompanionEffects effects)
    {
        var marks = burst.State.IsOver ? [] : burst.State.Bookmarks;
        var old = burst.Revives ? new HashSet<string>() : burst.MarksBefore;
        var added = marks.Where(mark => !old.Contains(mark.Id)).ToList();
        var removed = old.Except(marks.Select(mark => mark.Id)).ToList();
        return new InstanceChange
        {
            Header = HeaderOf(burst),
            State = StateWriter.Write(burst.State, services),
            ExpectedVersion = before?.Version ?? 0,
            AddedBookmarks = [.. added.Where(mark => !mark.Bookmark.IsLocal).Select(mark => Stored(mark, burst.State))],
            RemovedBookmarks = removed,
            SetTimers =
            [
                .. added.Where(mark => mark.Bookmark.DueAt is not null).Select(TimerOf),
                .. effects.SetTimers,
            ],
            DropTimers = [.. removed.Where(id => id != firedTimer), .. effects.DropTimers],
            FiredTimer = firedTimer,
            Log = burst.Journal.Executions.Count == 0
                ? null
                : new BurstLog(burst.Journal.FirstSequence, burst.Journal.Entries.Count, LogCodec.Write(burst)),
            Companion = burst.Companion,
        };
    }

    internal static InstanceHeader HeaderOf(Burst burst) =>
        new()
        {
            Id = burst.State.Id,
            DefinitionId = burst.Workflow.Definition.DefinitionId,
            DefinitionVersionId = burst.Workflow.Definition.Id,
            DefinitionVersion = burst.Workflow.Definition.Version,
            ParentInstanceId = burst.State.ParentInstanceId,
            Status = burst.State.Status,
            CorrelationId = burst.State.CorrelationId,
            Name = burst.State.Name,
            IncidentCount = burst.State.Incidents.Count,
            IsStuck = burst.State.IsStuck,
            HasOpenFault = burst.State.HasOpenFault,
            CreatedAt = burst.State.CreatedAt,
            UpdatedAt = burst.Now,
            FinishedAt = burst.State.FinishedAt,
        };

    private static InstanceTimer TimerOf(ActiveBookmark mark) =>
        new(mark.Id, mark.Bookmark.Name, mark.Id, mark.Bookmark.DueAt!.Value);

    private static StoredBookmark Stored(ActiveBookmark mark, InstanceState state) =>
        new(
            mark.Id, state.Id, mark.Bookmark.Name, BookmarkHash.Of(mark.Bookmark), state.CorrelationId,
            mark.Execution.Activity.Id, mark.CreatedAt)
        { Pattern = mark.Bookmark.Pattern, Payload = mark.Bookmark.Payload?.ToJsonString() };

    private static RuleViolationException Quarantined(string instanceId, string reason) =>
        new(EngineErrors.InstanceQuarantined, $"Instance {instanceId} was set aside: {reason}")
        {
            Reason = "because",
            Values = [instanceId, reason],
        };
}
