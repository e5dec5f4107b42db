using Microsoft.Extensions.DependencyInjection;

namespace RepairWorkflows.Engine.Runtime;

/// <summary>Adds the parts of the product to a host, one sentence after another.</summary>
/// <param name="services">Where they go.</param>
public sealed class EngineBuilder(IServiceCollection services)
{
    /// <summary>The host's services.</summary>
    public IServiceCollection Services { get; } = services;
}
