using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using RepairWorkflows.Persistence.Stores;
using RepairWorkflows.Repairs.Orders;
using Xunit;

namespace RepairWorkflows.Testing.Stores;

/// <summary>Stores of its own for one test class.</summary>
public abstract class StoreFixture : IAsyncLifetime
{
    /// <summary>The clock that decides what is due.</summary>
    public FakeTimeProvider Clock { get; } = new(ABurst.At);

    /// <summary>The stores.</summary>
    public abstract IServiceProvider Services { get; }

    /// <summary>A store.</summary>
    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    /// <inheritdoc/>
    public abstract Task InitializeAsync();

    /// <inheritdoc/>
    public abstract Task DisposeAsync();

    /// <summary>Empties the stores and turns the clock back: tests share nothing.</summary>
    public Task ResetAsync()
    {
        Clock.AdjustTime(ABurst.At);
        return EmptyAsync();
    }

    /// <summary>Writes a burst whose cases are given as records.</summary>
    internal abstract Task CommitAsync(PreparedCommit prepared);

    /// <summary>The records that an instance's case is made from again; null when it has none.</summary>
    internal abstract Task<StoredCase?> LoadCaseAsync(string instanceId);

    private protected abstract Task EmptyAsync();
}
