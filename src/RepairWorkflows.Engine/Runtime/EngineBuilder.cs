using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.DependencyInjection;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Activities.Reading;
using RepairWorkflows.Engine.Execution;

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
