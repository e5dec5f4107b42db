using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Activities.Composition;
using RepairWorkflows.Engine.Activities.Containers;
using RepairWorkflows.Engine.Activities.Flowchart;
using RepairWorkflows.Engine.Activities.Looping;
using RepairWorkflows.Engine.Activities.Reading;
using RepairWorkflows.Engine.Activities.States;
using RepairWorkflows.Engine.Execution;
using RepairWorkflows.Engine.Expressions;
using RepairWorkflows.Engine.Runtime.Children;
using RepairWorkflows.Engine.Runtime.Compilation;
using RepairWorkflows.Engine.Runtime.Inspection;
using RepairWorkflows.Engine.Runtime.Library;
using RepairWorkflows.Engine.Runtime.Linting;
using RepairWorkflows.Engine.Runtime.Messages;
using RepairWorkflows.Engine.Runtime.Queue;
using RepairWorkflows.Engine.Runtime.Trials;
using RepairWorkflows.Engine.Runtime.Triggers;

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
        services.TryAddSingleton<HostSeams>();
        services.TryAddSingleton<BurstServices>();
        services.TryAddSingleton<DefinitionCatalogue>();
        services.TryAddSingleton<BurstRunner>();
        services.TryAddSingleton<CommitListeners>();
        services.TryAddSingleton<IStimulusTargets, SeparateTargets>();
        services.TryAddSingleton<Stimuli>();
        services.TryAddSingleton<InstanceInspector>();
        services.TryAddSingleton<FamilyCancellation>();
        services.TryAddSingleton<StepTrials>();
        services.TryAddSingleton<InstanceRemoval>();
        services.AddMediation(typeof(EngineServices).Assembly);
        services.TryAddSingleton<TriggerStarter>();
        services.TryAddSingleton<BurstCommitter>();
        services.TryAddSingleton<IWorkflowRuntime, WorkflowRuntime>();
        AddLibrary(services);
        AddMessages(services);
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
            .AddActivityState(BulkJson.Default.BulkProgress)
            .AddActivityState(LoopJson.Default.LoopPlace)
            .AddActivityState(MachineJson.Default.MachinePlace);

    private static void AddLibrary(IServiceCollection services)
    {
        services.TryAddSingleton(provider => new WorkflowCompiler(
            provider.GetRequiredService<ActivityRegistry>(), provider.GetRequiredService<IDefinitionStore>()));
        services.TryAddSingleton<TriggerIndex>();
        services.TryAddSingleton<DefinitionPublisher>();
        services.TryAddSingleton<PublishRules>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ILintRule, DeadBranches>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ILintRule, UnknownNames>());
        services.TryAddSingleton<DefinitionReview>();
        services.TryAddSingleton<DefinitionShelf>();
        services.TryAddSingleton<DefinitionLibrary>();
        services.TryAddSingleton<DefinitionHistory>();
        services.TryAddSingleton<DefinitionRemovals>();
        services.TryAddSingleton<DefinitionImports>();
        services.TryAddSingleton<ConsumerUpdates>();
        services.TryAddSingleton<UsableWorkflows>();
        services.TryAddSingleton<Subgraphs>();
        services.TryAddSingleton<EditorDocuments>();
    }

    private static void AddMessages(IServiceCollection services)
    {
        services.AddOptions<QueueOptions>().BindConfiguration(QueueOptions.SectionName).ValidateOnStart();
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<QueueOptions>, QueueOptionsValidator>());
        services.AddOptions<ChildOptions>().BindConfiguration(ChildOptions.SectionName);
        services.TryAddSingleton<ChildEndings>();
        services.TryAddSingleton<Dispatcher>();
        services.TryAddSingleton<QueueFailures>();
        services.TryAddSingleton<QueueDelivery>();
        services.TryAddSingleton<StimulusKeeper>();
        services.AddSingleton<IUpkeep>(provider => provider.GetRequiredService<StimulusKeeper>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IMessageHandler, StimulusHandler>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IMessageHandler, QueuedStimulusHandler>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IMessageHandler, StartHandler>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IMessageHandler, BackgroundHandler>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IMessageHandler, TaskHandler>());
    }

    private static bool IsActivityType(Type type) =>
        type.IsSubclassOf(typeof(Activity)) && type.IsDefined(typeof(ActivityAttribute), inherit: false);
}
