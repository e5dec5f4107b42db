namespace RepairWorkflows.Host.Tests.Hosting;

/// <summary>A demonstration that tests share: each reports cases of its own.</summary>
public sealed class DemoHost() : TestHost(isDemonstration: true)
{
    public const string Collection = "a demonstration host";
}

[CollectionDefinition(DemoHost.Collection)]
public sealed class SharedDemoHost : ICollectionFixture<DemoHost>;
