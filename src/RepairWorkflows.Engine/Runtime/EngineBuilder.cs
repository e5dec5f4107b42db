using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Activities.Containers;
using RepairWorkflows.Engine.Activities.Flowchart;
using RepairWorkflows.Engine.Activities.Looping;
using RepairWorkflows.Engine.Activities.Reading;
using RepairWorkflows.Engine.Activities.States;
using RepairWorkflows.Engine.Execution;
using RepairWorkflows.Engine.Expressions;
using RepairWorkflows.Engine.Runtime.Inspection;
using RepairWorkflows.Engine.Runtime.Library;

namespace RepairWorkflows.Engine.Runtime;

/// <summary>Adds the parts of the product to a host, one sentence after another.</summary>
/// <param name="services">Where they go.</param>
public sealed class EngineBuilder(IServiceCollection services)
{
    /// <summary>The host's services.</summary>
    public IServiceCollection Services { get; } = services;

    /// <summary>Lets definitions use an activity type; a second time changes nothing.</summary>
    public EngineBuilder AddActivity<TActivity>()
        where TActivity : Activity => AddActivity(typeof(TActivity));

    /// <summary>Lets definitions use an activity type; a second time changes nothing.</summary>
    public EngineBuilder AddActivity(Type activityType)
    {
        Services.AddSingleton(new ActivityTypeRegistration(activityType));
        return this;
    }

    /// <summary>Says how what a kind of step remembers is written; a second time changes nothing.</summary>
    public EngineBuilder AddActivityState<TState>(JsonTypeInfo<TState> typeInfo)
    {
        Services.AddSingleton(new StepMemoryRegistration(typeInfo));
        return this;
    }
}

/// <summary>Adds the engine to a host.</summary>
public static class EngineServices
{
    /// <summary>Adds the engine with Elsa's activities; a store has to be chosen after it.</summary>
    public static EngineBuilder AddWorkflowEngine(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System); // Try…: a test has already put its own clock here
        services.TryAddSingleton<ActivityRegistry>();
        services.TryAddSingleton(new BurstLimits());
        services.AddOptions<FlowchartOptions>().BindConfiguration(FlowchartOptions.SectionName);
        services.TryAddSingleton<BurstServices>();
        services.TryAddSingleton<DefinitionCatalogue>();
        services.TryAddSingleton<BurstRunner>();
        services.TryAddSingleton<CommitListeners>();
        services.TryAddSingleton<DefinitionPublisher>();
        services.TryAddSingleton<Stimuli>();
        services.TryAddSingleton<PublishRules>();
        services.TryAddSingleton<ActivationRules>();
        services.TryAddSingleton<DefinitionLibrary>();
        services.TryAddSingleton<InstanceInspector>();
        services.TryAddSingleton<FamilyCancellation>();
        services.TryAddSingleton<IWorkflowRuntime, WorkflowRuntime>();
        services.AddExpressions();

        var builder = new EngineBuilder(services);
        foreach (var type in typeof(Activity).Assembly.GetTypes().Where(IsActivityType))
        {
            builder.AddActivity(type);
        }

        return builder
            .AddActivityState(FlowJson.Default.FlowMemory)
            .AddActivityState(ContainerJson.Default.SequencePlace)
            .AddActivityState(ContainerJson.Default.CompletedCount)
            .AddActivityState(LoopJson.Default.LoopPlace)
            .AddActivityState(MachineJson.Default.MachinePlace);
    }

    private static bool IsActivityType(Type type) =>
        type.IsSubclassOf(typeof(Activity)) && type.IsDefined(typeof(ActivityAttribute), inherit: false);
}
