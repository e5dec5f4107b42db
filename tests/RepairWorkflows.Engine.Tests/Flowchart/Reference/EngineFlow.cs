using Microsoft.Extensions.DependencyInjection;
using RepairWorkflows.Engine.Activities.Flowchart;
using RepairWorkflows.Engine.Activities.Reading;
using RepairWorkflows.Engine.Definitions.Json;
using RepairWorkflows.Engine.Execution;
using RepairWorkflows.Engine.Execution.Format;
using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Engine.Tests.Flowchart.Reference;

/// <summary>Plays a flowchart with the engine, burst by burst, its state written and read in between.</summary>
internal sealed class EngineFlow(IServiceProvider services, FlowDrawing drawing, bool countsVisits)
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    private readonly BurstServices _services = services.GetRequiredService<BurstServices>();
    private readonly CompiledWorkflow _workflow = CompiledWorkflow.From(
        DefinitionReader.Read(drawing.ToDocument()), services.GetRequiredService<ActivityRegistry>());
    private InstanceState _state = new()
    {
        Id = "i",
        CreatedAt = Now,
        Properties = new()
        {
            [FlowchartOptions.PropertyName] =
                $"{(countsVisits ? FlowchartExecutionMode.CounterBased : FlowchartExecutionMode.TokenBased)}",
        },
    };

    public List<string> Trace { get; } = [];

    public string Status => _state.Status.ToString();

    public static EngineTestHost NewHost() => new(engine =>
        engine.Services.AddSingleton(new BurstLimits(MaxSteps: 2_000)));

    public async Task StartAsync()
    {
        var burst = new Burst(_workflow, _state, _services, Now, null);
        await burst.StartAsync(new Dictionary<string, object?>(), null, CancellationToken.None);
        Rest(burst);
    }

    public async Task ResumeAsync(string id)
    {
        var burst = new Burst(_workflow, _state, _services, Now, null);
        var mark = _state.Bookmarks.First(mark => mark.Execution.Activity.Id == id);
        await burst.ResumeAsync([(mark, null)], CancellationToken.None);
        Rest(burst);
    }

    private void Rest(Burst burst)
    {
        Trace.AddRange(burst.Journal.Entries
            .Where(entry => entry.ActivityType is not ("Elsa.Flowchart" or "Elsa.Workflow"))
            .Where(entry => entry.EventName is "Completed" or "Canceled" or "Faulted")
            .Select(entry => $"{entry.ActivityId} {entry.EventName}"));
        var read = new InstanceState { Id = "i", CreatedAt = Now, Status = _state.Status };
        StateReader.Read(StateWriter.Write(_state, _services), read, _workflow);
        _state = read;
    }
}
