using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using RepairWorkflows.Engine.Activities.Events;
using RepairWorkflows.Engine.Activities.Flowchart;
using RepairWorkflows.Engine.Definitions;
using RepairWorkflows.Engine.Execution;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Engine.Runtime.Library;
using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Engine.Tests.Compatibility;

/// <summary>Plays one case on one profile.</summary>
/// <param name="file">The case.</param>
/// <param name="column">The profile.</param>
/// <param name="isHard">With a restart after every step, and every wake-up delivered twice.</param>
internal sealed class CasePlay(CaseFile file, CaseColumn column, bool isHard) : IAsyncDisposable
{
    private readonly EngineTestHost _host = new(engine => Arrange(engine, column));

    /// <summary>What can be seen at the end, as far as the expectation asks for it.</summary>
    public async Task<(string Expected, string Seen)> PlayAsync()
    {
        foreach (var definition in file.Definitions.Where(definition => definition["publish"] is null))
        {
            await PublishAsync(definition);
        }

        foreach (var step in file.Steps)
        {
            await StepAsync(step is JsonObject whole ? whole : FromText(step.GetValue<string>()));
            _host.Clock.Advance(TimeSpan.FromMilliseconds(1));
            if (isHard)
            {
                await _host.RestartAsync();
            }
        }

        return await new CaseLook(_host, column.See).CompareAsync();
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private static void Arrange(EngineBuilder engine, CaseColumn column)
    {
        engine.Services.Configure<FlowchartOptions>(options => options.ExecutionMode = column.Flowchart switch
        {
            "counter" => FlowchartExecutionMode.CounterBased,
            _ => FlowchartExecutionMode.TokenBased,
        });
        engine.Services.Replace(ServiceDescriptor.Singleton(new BurstLimits
        {
            MaxSteps = 2_000,
            DefaultStrategy = column.Incidents == "continue"
                ? IncidentStrategy.ContinueWithIncidents
                : IncidentStrategy.Fault,
        }));
    }

    // "start", "start case", "event x", "event x A" (correlation id), "advance 00:00:05", "restart", "cancel 0".
    private static JsonObject FromText(string text)
    {
        var words = text.Split(' ');
        var step = new JsonObject { ["do"] = words[0], ["what"] = words.Length > 1 ? words[1] : null };
        if (words.Length > 2)
        {
            step["correlationId"] = words[2];
        }

        return step;
    }

    private Task StepAsync(JsonObject step)
    {
        var what = step["what"]?.GetValue<string>();
        return step["do"]!.GetValue<string>() switch
        {
            "start" => StartAsync(what ?? DefinitionIdOf(0), step),
            "event" => SendAsync(what!, step),
            "advance" => AdvanceAsync(TimeSpan.Parse(what!, CultureInfo.InvariantCulture)),
            "restart" => _host.RestartAsync(),
            "cancel" => CancelAsync(int.Parse(what!, CultureInfo.InvariantCulture)),
            "publish" => PublishAsync(file.Definitions[int.Parse(what!, CultureInfo.InvariantCulture)]),
            "refuse" => RefuseAsync(file.Definitions[int.Parse(what!, CultureInfo.InvariantCulture)], step),
            "retract" => Library.RetractAsync(what!, CancellationToken.None),
            var unknown => throw new NotSupportedException($"There is no step '{unknown}'."),
        };
    }

    private DefinitionLibrary Library => _host.Services.GetRequiredService<DefinitionLibrary>();

    private string DefinitionIdOf(int index) =>
        CaseShorthand.Definition(file.Definitions[index])["definitionId"]!.GetValue<string>();

    private Task<StoredDefinition> PublishAsync(JsonObject definition) =>
        Library.SaveAndPublishAsync(CaseShorthand.Definition(definition), CancellationToken.None);

    private async Task RefuseAsync(JsonObject definition, JsonObject step)
    {
        var refusal = await Should.ThrowAsync<InvalidRequestException>(() => PublishAsync(definition));
        var kept = await _host.Definitions.ListLatestAsync(CancellationToken.None);
        refusal.Fields.ShouldContain(
            field => field.Field == step["field"]!.GetValue<string>() && field.Code == step["code"]!.GetValue<string>(),
            $"{file.Name}: {JsonSerializer.Serialize(refusal.Fields)}");
        kept.Count.ShouldBe(step["kept"]?.GetValue<int>() ?? 0);
    }

    private async Task StartAsync(string definitionId, JsonObject step)
    {
        try
        {
            await _host.Runtime.StartAsync(
                new StartRequest
                {
                    DefinitionId = definitionId,
                    InstanceId = Guid.CreateVersion7(_host.Clock.GetUtcNow()).ToString("D"),
                    CorrelationId = step["correlationId"]?.GetValue<string>(),
                    TriggerActivityId = step["trigger"]?.GetValue<string>(),
                    Input = JsonInput.Read(step["input"] as JsonObject),
                    Properties = JsonInput.Read(step["properties"] as JsonObject),
                    HeedsStrategy = true,
                },
                CancellationToken.None);
        }
        catch (ActivationRefusedException)
        {
            // A start that the strategy refuses is silent; the case's expectations say what ran.
        }
    }

    private async Task SendAsync(string name, JsonObject step)
    {
        var correlationId = step["correlationId"]?.GetValue<string>();
        var waiting = await _host.Store.FindBookmarksAsync(
            BookmarkHash.Of(Event.StimulusName, name), correlationId, null, CancellationToken.None);
        await _host.SendEventAsync(name, correlationId, JsonInput.Read(step["input"] as JsonObject));
        foreach (var mark in isHard ? waiting : [])
        {
            await _host.Runtime.ResumeAsync(
                mark.InstanceId, _ => new ResumeDecision { BookmarkId = mark.Id }, CancellationToken.None);
        }
    }

    private async Task AdvanceAsync(TimeSpan by)
    {
        var timers = _host.Store.Timers;
        await _host.AdvanceAsync(by);
        foreach (var timer in isHard ? timers : [])
        {
            await _host.Runtime.FireTimerAsync(timer.Id, timer.DueAt, CancellationToken.None);
        }
    }

    private async Task CancelAsync(int index)
    {
        var instances = await CaseLook.InstancesAsync(_host);
        await _host.Services.GetRequiredService<Engine.Runtime.Inspection.FamilyCancellation>()
            .CancelAsync(instances[index].Id, CancellationToken.None);
    }
}
