using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Persistence.Stores;
using Xunit;

namespace RepairWorkflows.Testing.Stores;

/// <summary>What every store has to keep; inherited by one class a kind of store.</summary>
/// <param name="fixture">The class's stores.</param>
public abstract class StoreContract(StoreFixture fixture) : IAsyncLifetime
{
    /// <summary>The class's stores.</summary>
    protected StoreFixture Fixture => fixture;

    /// <summary>Never canceled.</summary>
    protected static CancellationToken None => CancellationToken.None;

    /// <summary>The instant of the test.</summary>
    protected DateTimeOffset Now => fixture.Clock.GetUtcNow();

    /// <summary>The store of instances.</summary>
    protected IWorkflowStore Store => fixture.Get<IWorkflowStore>();

    /// <summary>The store of timers.</summary>
    protected ITimerStore Timers => fixture.Get<ITimerStore>();

    /// <summary>The store of messages.</summary>
    protected IOutboxStore Outbox => fixture.Get<IOutboxStore>();

    /// <summary>Writes bursts whose cases are given as records.</summary>
    internal Task CommitAsync(PreparedCommit prepared) => fixture.CommitAsync(prepared);

    /// <inheritdoc/>
    public Task InitializeAsync() => fixture.ResetAsync();

    /// <inheritdoc/>
    public Task DisposeAsync() => Task.CompletedTask;
}
