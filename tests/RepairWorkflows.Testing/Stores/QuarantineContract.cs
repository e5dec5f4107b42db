using RepairWorkflows.Engine;
using Shouldly;

namespace RepairWorkflows.Testing.Stores;

/// <summary>An instance that was set aside is shown and not run.</summary>
public abstract class QuarantineContract(StoreFixture fixture) : StoreContract(fixture)
{
    [StoreFact]
    public async Task When_an_instance_is_set_aside_then_it_says_why_and_keeps_its_state()
    {
        var id = ABurst.NewId();
        await Store.CommitAsync(ABurst.On(id, 0), None);
        await Store.QuarantineAsync(id, "unreadable", Now, None);
        await Store.QuarantineAsync(id, "again", Now, None);

        var stored = (await Store.FindAsync(id, None)).ShouldNotBeNull();
        stored.QuarantineReason.ShouldBe("unreadable");
        stored.State.ToArray().ShouldBe([1, 2, 3, 0]);
    }

    [StoreFact]
    public async Task When_a_burst_was_under_way_then_it_conflicts()
    {
        var id = ABurst.NewId();
        await Store.CommitAsync(ABurst.On(id, 0), None);
        await Store.QuarantineAsync(id, "unreadable", Now, None);

        await Should.ThrowAsync<ConcurrencyConflictException>(() => Store.CommitAsync(ABurst.On(id, 1), None));
    }
}
