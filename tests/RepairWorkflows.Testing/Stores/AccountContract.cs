using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RepairWorkflows.Persistence;
using RepairWorkflows.Persistence.Model;
using Shouldly;

namespace RepairWorkflows.Testing.Stores;

/// <summary>Accounts are written by EF Core beside the bursts.</summary>
public abstract class AccountContract(DatabaseFixture fixture) : StoreContract(fixture)
{
    [StoreFact]
    public async Task When_accounts_are_saved_while_bursts_are_written_then_neither_fails()
    {
        using var stop = new CancellationTokenSource();
        using var written = new SemaphoreSlim(0);
        var bursts = Task.WhenAll(Enumerable.Range(0, 8).Select(
            _ => Task.Run(() => WriteUntilAsync(written, stop.Token))));
        for (var n = 0; n < 20; n++)
        {
            // Bursts go on between the accounts; one that fails fails the test, and does not let it wait.
            await await Task.WhenAny(written.WaitAsync(), bursts);
            await using var scope = Fixture.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<RepairWorkflowsDb>();
            db.Users.Add(new Account { UserName = $"user-{n}", LockoutEnd = Now.ToOffset(TimeSpan.FromHours(8)) });
            await db.SaveChangesAsync();
        }

        await stop.CancelAsync();
        await bursts;
        await using var reading = Fixture.Services.CreateAsyncScope();
        var accounts = reading.ServiceProvider.GetRequiredService<RepairWorkflowsDb>().Users;
        (await accounts.CountAsync(account => account.LockoutEnd == ABurst.At)).ShouldBe(20);
    }

    [StoreFact]
    public async Task When_two_decide_by_what_they_read_then_the_second_sees_what_the_first_wrote()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(AddWhenThereIsNoneAsync)));

        await using var scope = Fixture.Services.CreateAsyncScope();
        (await scope.ServiceProvider.GetRequiredService<RepairWorkflowsDb>().Users.CountAsync()).ShouldBe(1);
    }

    [StoreFact]
    public async Task When_the_work_breaks_half_way_then_nothing_of_it_is_kept_and_bursts_go_on()
    {
        await using var scope = Fixture.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RepairWorkflowsDb>();
        await Should.ThrowAsync<InvalidOperationException>(() => db.AloneAsync<bool>(
            async () =>
            {
                db.Users.Add(new Account { UserName = "half" });
                await db.SaveChangesAsync();
                throw new InvalidOperationException("broken");
            },
            None));

        (await db.Users.CountAsync()).ShouldBe(0);
        await Store.CommitAsync(ABurst.On(ABurst.NewId(), 0), None);
    }

    [StoreFact]
    public async Task When_the_database_is_migrated_again_then_nothing_happens()
    {
        await Fixture.Get<IDatabaseMigrator>().MigrateAsync(None);

        await using var scope = Fixture.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RepairWorkflowsDb>();
        (await db.Database.GetPendingMigrationsAsync()).ShouldBeEmpty();
        db.Database.HasPendingModelChanges().ShouldBeFalse();
    }

    private async Task AddWhenThereIsNoneAsync()
    {
        await using var scope = Fixture.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RepairWorkflowsDb>();
        await db.AloneAsync(
            async () =>
            {
                if (!await db.Users.AnyAsync())
                {
                    db.Users.Add(new Account { UserName = "only" });
                    await db.SaveChangesAsync();
                }

                return true;
            },
            None);
    }

    private async Task WriteUntilAsync(SemaphoreSlim written, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await Store.CommitAsync(ABurst.On(ABurst.NewId(), 0), None);
            written.Release();
        }
    }
}
