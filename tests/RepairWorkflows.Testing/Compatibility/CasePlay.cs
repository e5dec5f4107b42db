using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using RepairWorkflows.Engine.Activities.Flowchart;
using RepairWorkflows.Engine.Activities.Http;
using RepairWorkflows.Engine.Definitions;
using RepairWorkflows.Engine.Execution;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Testing.Compatibility;

/// <summary>Plays one case on one profile.</summary>
public class CasePlay : IAsyncDisposable
{
    private readonly CaseFile _file;
    private readonly CaseColumn _column;
    private readonly CaseLibrary _library;
    private readonly CaseStimuli _stimuli;

    /// <param name="file">The case.</param>
    /// <param name="column">The profile.</param>
    /// <param name="isHard">With a restart after every step, and every wake-up delivered twice.</param>
    public CasePlay(CaseFile file, CaseColumn column, bool isHard)
    {
        (_file, _column, IsHard) = (file, column, isHard);
        Host = new EngineTestHost(Arrange);
        _library = new CaseLibrary(file, Host, Answers);
        _stimuli = new CaseStimuli(file, Host, Answers, isHard);
    }

    /// <summary>The engine that the case is played on.</summary>
    protected EngineTestHost Host { get; }

    /// <summary>What steps were answered, beside what they should be.</summary>
    protected CaseAnswers Answers { get; } = new();

    /// <summary>Whether everything comes twice, with restarts in between.</summary>
    protected bool IsHard { get; }

    /// <summary>What can be seen at the end, as far as the expectation asks for it.</summary>
    public async Task<(string Expected, string Seen)> PlayAsync()
    {
        foreach (var definition in _file.Definitions.Where(definition => definition["publish"] is null))
        {
            await _library.PublishAsync(definition);
        }

        foreach (var step in _file.Steps)
        {
            await StepAsync(step is JsonObject whole ? whole : FromText(step.GetValue<string>()));
            Host.Clock.Advance(TimeSpan.FromMilliseconds(1));
            await SettleAsync();
        }

        var (expected, seen) = await new CaseLook(Host, _column.See).CompareAsync();
        return (Answers.Expected + expected, Answers.Seen + seen);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await Host.DisposeAsync();
    }

    /// <summary>Adds what the case needs to the engine.</summary>
    protected virtual void Arrange(EngineBuilder engine)
    {
        engine.Services.Configure<FlowchartOptions>(options => options.ExecutionMode = _column.Flowchart switch
        {
            "counter" => FlowchartExecutionMode.CounterBased,
            _ => FlowchartExecutionMode.TokenBased,
        });
        engine.Services.Replace(ServiceDescriptor.Singleton(new BurstLimits
        {
            MaxSteps = 2_000,
            DefaultStrategy = _column.Incidents == "continue"
                ? IncidentStrategy.ContinueWithIncidents
                : IncidentStrategy.Fault,
        }));
        engine.Services.RemoveAll<IHttpCalls>();
        engine.Services.AddSingleton<IHttpCalls>(new TestCalls(CaseOutside.Of(_file)));
    }

    /// <summary>Sends a request to a workflow.</summary>
    protected virtual Task RequestAsync(JsonObject step) =>
        throw new NotSupportedException("Requests are played by the tests of the host.");

    /// <summary>The text of a step as an object: <c>start</c>, <c>event x A</c>, <c>advance 00:00:05</c>.</summary>
    private static JsonObject FromText(string text)
    {
        var words = text.Split(' ');
        var step = new JsonObject { ["do"] = words[0], ["what"] = words.Length > 1 ? words[1] : null };
        if (words.Length > 2)
        {
            step[words[0] is "event" ? "correlationId" : "how"] = words[2];
        }

        return step;
    }

    // What bursts asked for is done after their commit; between the two a server may stop.
    private async Task SettleAsync()
    {
        if (IsHard)
        {
            await Host.RestartAsync();
        }

        await Host.DeliverAsync(IsHard ? 2 : 1);
        if (IsHard)
        {
            await Host.RestartAsync();
        }
    }

    private async Task StepAsync(JsonObject step)
    {
        switch (step["do"]!.GetValue<string>())
        {
            case "restart":
                await Host.RestartAsync();
                break;
            case "http":
                await RequestAsync(step);
                break;
            default:
                if (!await _library.TryStepAsync(step) && !await _stimuli.TryStepAsync(step))
                {
                    throw new NotSupportedException($"There is no step '{step["do"]}'.");
                }

                break;
        }
    }
}
