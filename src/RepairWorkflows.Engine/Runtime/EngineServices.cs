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

        return AddStates(builder);
    }

    private static EngineBuilder AddStates(EngineBuilder builder) =>
        builder
            .AddActivityState(FlowJson.Default.FlowMemory)
            .AddActivityState(ContainerJson.Default.SequencePlace)
            .AddActivityState(ContainerJson.Default.CompletedCount)
            .AddActivityState(LoopJson.Default.LoopPlace)
            .AddActivityState(MachineJson.Default.MachinePlace);

    private static bool IsActivityType(Type type) =>
        type.IsSubclassOf(typeof(Activity)) && type.IsDefined(typeof(ActivityAttribute), inherit: false);
}
