using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RepairWorkflows.Persistence;
using RepairWorkflows.Persistence.Model;
using Shouldly;

namespace RepairWorkflows.Testing.Stores;

/// <summary>Accounts are written by EF Core beside the bursts.</summary>
public abstract class AccountContract(StoreFixture fixture) : StoreContract(fixture)
{
    [StoreFact]
    public async Task When_accounts_are_saved_while_bursts_are_written_then_neither_fails()
    {
        using var stop = new CancellationTokenSource();
        var bursts = Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => WriteUntilAsync(stop.Token))));
        for (var n = 0; n < 20; n++)
        {
            await using var scope = Fixture.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<RepairWorkflowsDb>();
            db.Users.Add(new Account { UserName = $"user-{n}", LockoutEnd = Now.ToOffset(TimeSpan.FromHours(8)) });
            await db.SaveChangesAsync();
        }

        await stop.CancelAsync();
        (await bursts).Sum().ShouldBeGreaterThan(0);
        await using var reading = Fixture.Services.CreateAsyncScope();
        var accounts = reading.ServiceProvider.GetRequiredService<RepairWorkflowsDb>().Users;
        (await accounts.CountAsync(account => account.LockoutEnd == ABurst.At)).ShouldBe(20);
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

    private async Task<int> WriteUntilAsync(CancellationToken stop)
    {
        var written = 0;
        while (!stop.IsCancellationRequested)
        {
            await Store.CommitAsync(ABurst.On(ABurst.NewId(), 0), None);
            written++;
        }

        return written;
    }
}
