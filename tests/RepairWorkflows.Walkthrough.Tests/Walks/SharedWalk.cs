namespace RepairWorkflows.Walkthrough.Tests.Walks;

/// <summary>Walks run one after the other, and share the undisturbed one.</summary>
[CollectionDefinition(Name)]
public sealed class SharedWalk : ICollectionFixture<UndisturbedWalk>
{
    public const string Name = "walks";
}
