using System.Globalization;
using System.Text.Json.Nodes;
using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Activities.Events;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Engine.Runtime.Inspection;
using RepairWorkflows.Engine.Runtime.Library;
using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Testing.Compatibility;

/// <summary>The steps of a case that start instances and wake them.</summary>
internal sealed class CaseStimuli(CaseFile file, EngineTestHost host, CaseAnswers answers, bool isHard)
{
    private int _started;

    /// <summary>Carries a step out; false when it is none of these.</summary>
    public async Task<bool> TryStepAsync(JsonObject step)
    {
        var what = step["what"]?.GetValue<string>();
        var task = step["do"]!.GetValue<string>() switch
        {
            "start" => StartAsync(what ?? DefinitionIdOf(0), step),
            "event" => SendAsync(new Stimulus(Event.StimulusName, what), step),
            "task" => CompleteTaskAsync(Number(what!), step),
            "advance" => AdvanceAsync(TimeSpan.Parse(what!, CultureInfo.InvariantCulture)),
            "cancel" => CancelAsync(Number(what!)),
            "retry" => RetryAsync(Number(what!)),
            _ => null,
        };
        await (task ?? Task.CompletedTask);
        return task is not null;
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private string DefinitionIdOf(int index) =>
        CaseShorthand.Definition(file.Definitions[index])["definitionId"]!.GetValue<string>();

    private async Task StartAsync(string definitionId, JsonObject step)
    {
        var refused = false;
        try
        {
            await host.Runtime.StartAsync(Request(definitionId, await VersionAsync(definitionId, step), step), default);
        }
        catch (ActivationRefusedException)
        {
            refused = true; // such a start is silent on an Elsa server
        }

        if (step["refused"] is { } expected)
        {
            answers.Add($"start of {definitionId} refused", $"{expected.GetValue<bool>()}", $"{refused}");
        }
    }

    // The published version unless another is asked for, as through the API.
    private async Task<string?> VersionAsync(string definitionId, JsonObject step) =>
        step["version"] is { } wanted
            ? VersionSelector.Pick(
                await host.Definitions.ListVersionsAsync(definitionId, default), wanted.ToString())?.Id
            : null;

    private StartRequest Request(string definitionId, string? versionId, JsonObject step) => new()
    {
        DefinitionId = definitionId,
        VersionId = versionId,
        InstanceId = step["id"]?.GetValue<string>() ?? $"case-{++_started}",
        CorrelationId = step["correlationId"]?.GetValue<string>(),
        Name = step["name"]?.GetValue<string>(),
        TriggerActivityId = step["trigger"]?.GetValue<string>(),
        Input = JsonInput.Read(step["input"]?.AsObject()),
        Properties = JsonInput.Read(step["properties"]?.AsObject()),
        HeedsStrategy = true,
    };

    private async Task CompleteTaskAsync(int instance, JsonObject step)
    {
        var rests = await RestsAsync(instance);
        var task = rests.FirstOrDefault(rest => rest.Bookmark.Name == RunTask.StimulusName
            && (step["step"] is not { } id || rest.ActivityId == id.GetValue<string>()));
        await SendAsync(new Stimulus(RunTask.StimulusName, task?.Bookmark.Key ?? "none"), step);
    }

    private async Task SendAsync(Stimulus stimulus, JsonObject step)
    {
        stimulus = stimulus with
        {
            CorrelationId = step["correlationId"]?.GetValue<string>(),
            InstanceId = step["instance"] is { } index ? (await InstanceAsync(index.GetValue<int>())).Id : null,
            Input = JsonInput.ReadValue(step["input"]),
        };
        var waiting = await host.Store.FindBookmarksAsync(
            BookmarkHash.Of(stimulus.Name, stimulus.Key), stimulus.CorrelationId, stimulus.InstanceId, default);
        await host.Get<Stimuli>().SendAsync(stimulus, default);
        foreach (var mark in isHard ? waiting : [])
        {
            await host.Runtime.ResumeAsync(
                mark.InstanceId, _ => new ResumeDecision { BookmarkId = mark.Id, Input = stimulus.Input }, default);
        }
    }

    private async Task AdvanceAsync(TimeSpan by)
    {
        var timers = host.Store.Timers;
        await host.AdvanceAsync(by);
        foreach (var timer in isHard ? timers : [])
        {
            await host.Runtime.FireTimerAsync(timer.Id, timer.DueAt, default);
        }
    }

    private async Task CancelAsync(int index) =>
        await host.Get<FamilyCancellation>().CancelAsync((await InstanceAsync(index)).Id, default);

    private async Task RetryAsync(int index) =>
        await host.Runtime.RetryAsync((await InstanceAsync(index)).Id, null, default);

    private async Task<InstanceHeader> InstanceAsync(int index) => (await CaseLook.InstancesAsync(host))[index];

    private async Task<IReadOnlyList<RestView>> RestsAsync(int index) =>
        (await host.Get<InstanceInspector>().FindAsync((await InstanceAsync(index)).Id, default))!.Rests;
}
