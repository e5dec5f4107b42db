using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Options;
using RepairWorkflows.Engine.Activities.Flowchart;
using RepairWorkflows.Engine.Activities.Http;
using RepairWorkflows.Engine.Definitions;
using RepairWorkflows.Engine.Expressions;

namespace RepairWorkflows.Engine.Execution;

/// <summary>What every burst needs: the same for all of them.</summary>
public sealed class BurstServices(
    ExpressionEvaluator expressions, IEnumerable<StepMemoryRegistration> memories, BurstLimits limits,
    IOptions<FlowchartOptions> flowcharts, HostSeams host)
{
    private readonly Dictionary<Type, JsonTypeInfo> _memories =
        memories.DistinctBy(
            memory => memory.TypeInfo.Type).ToDictionary(memory => memory.TypeInfo.Type, memory => memory.TypeInfo);

    private HostSeams _host = host;

    internal ExpressionEvaluator Expressions { get; } = expressions;

    /// <exception cref="InvalidOperationException">The host answers to no links.</exception>
    internal IEventLinks Links => _host.Links ?? throw new InvalidOperationException("This host answers to no links.");

    internal BurstLimits Limits { get; } = limits;

    /// <summary>Sends HTTP requests; null where the host sends none.</summary>
    internal IHttpCalls? Calls => _host.Calls;

    internal FlowchartOptions Flowcharts { get; } = flowcharts.Value;

    /// <summary>The same, for another host.</summary>
    internal BurstServices With(HostSeams other)
    {
        var same = (BurstServices)MemberwiseClone();
        same._host = other;
        return same;
    }

    internal JsonTypeInfo MemoryOf(Type type) =>
        _memories.GetValueOrDefault(type)
        ?? throw new InvalidOperationException($"{type} is not registered: call AddActivityState for it.");
}

/// <summary>What a host may offer to bursts, and need not.</summary>
public sealed class HostSeams(IHttpCalls? calls = null, IEventLinks? links = null)
{
    internal IHttpCalls? Calls => calls;

    internal IEventLinks? Links => links;
}

/// <summary>How what a kind of step remembers is written.</summary>
/// <param name="TypeInfo">From a source-generated context.</param>
public sealed record StepMemoryRegistration(JsonTypeInfo TypeInfo);

/// <summary>What one burst may use.</summary>
/// <param name="MaxSteps">
/// Most steps one burst may run, 1,000 to 10,000,000; 50,000 unless set. A loop without an end stops there, with an
/// incident, and its neighbours do not feel it.
/// </param>
/// <param name="DefaultStrategy">What a fault does where the definition does not say; <c>Fault</c> unless set.</param>
public sealed record BurstLimits(int MaxSteps = 50_000, IncidentStrategy DefaultStrategy = IncidentStrategy.Fault)
{
    /// <summary>
    /// Longest a processor may be busy with a burst, 1 to 60 seconds; 8 seconds unless set, so that an endless loop is
    /// an incident within 10. Whatever it does, a burst ends after a minute by the wall clock.
    /// </summary>
    public TimeSpan MaxTime { get; init; } = TimeSpan.FromSeconds(8);

    /// <summary>By which time that is counted.</summary>
    internal MachineTime Machine { get; init; } = MachineTime.Real;
}
