using Microsoft.Extensions.DependencyInjection;
using RepairWorkflows.Host.Accounts;
using RepairWorkflows.Host.Demonstration;
using RepairWorkflows.Host.Start;
using RepairWorkflows.Host.Tests.Hosting;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Host.Tests.Demonstration;

public static class DemoDatabaseTests
{
    public sealed class GivenADatabaseInEarnest
    {
        [Fact]
        public async Task When_a_demonstration_starts_on_it_then_it_is_refused_and_nothing_is_added()
        {
            await using var host = new TestHost(isDemonstration: false);
            await using var scope = host.Services.CreateAsyncScope();
            var book = scope.ServiceProvider.GetRequiredService<AccountBook>();
            await book.MakeAsync(new("boss", TestHost.OwnPassword, [Role.Administrator]));

            var refusal = await Should.ThrowAsync<StartRefusedException>(
                () => scope.ServiceProvider.GetRequiredService<DemoDatabase>().ClaimAsync(CancellationToken.None));
            refusal.Message.ShouldContain("--demo");
            await using var demo = new TestHost(isDemonstration: true, host.DataFolder);
            Should.Throw<Exception>(() => demo.Services);
            (await book.ListAsync(CancellationToken.None)).Select(account => account.UserName).ShouldBe(["boss"]);
        }

        [Fact]
        public async Task When_it_has_no_account_yet_then_a_demonstration_may_take_it()
        {
            await using var host = new TestHost(isDemonstration: false);
            _ = host.Services;
            await using var demo = new TestHost(isDemonstration: true, host.DataFolder);
            demo.Password().ShouldNotBeNullOrEmpty();
        }
    }
}
