using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RepairWorkflows.Engine;
using RepairWorkflows.Host.Accounts;
using RepairWorkflows.Host.Accounts.ApiKeys;
using RepairWorkflows.Host.Tests.Hosting;
using RepairWorkflows.Persistence.Model;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Host.Tests.Accounts;

public static class TogetherTests
{
    public sealed class GivenTwoAdministrators : IDisposable
    {
        private readonly TestHost _host = new(isDemonstration: false);

        [Fact]
        public async Task When_both_are_demoted_at_the_same_time_then_one_remains()
        {
            Guid[] ids = [await MakeAsync("first"), await MakeAsync("second")];
            for (var round = 0; round < 20; round++)
            {
                var demoted = await Task.WhenAll(ids.Select(id => Task.Run(() => DemoteAsync(id))));
                demoted.Count(isDone => isDone).ShouldBe(1);
                await Task.WhenAll(ids.Select(id => WithBookAsync(book => book.SetRolesAsync(id, Administrator))));
            }
        }

        [Fact]
        public async Task When_only_a_key_would_remain_then_the_last_person_cannot_leave()
        {
            var id = await MakeAsync("alone");
            await using (var scope = _host.Services.CreateAsyncScope())
            {
                var keys = scope.ServiceProvider.GetRequiredService<ApiKeyBook>();
                await keys.MakeAsync(new NewApiKey("key-administrator", [Role.Administrator]));
            }

            (await DemoteAsync(id)).ShouldBeFalse();
        }

        public void Dispose() => _host.Dispose();

        private static AccountRoles Administrator => new([Role.Administrator]);

        private async Task<Guid> MakeAsync(string name) =>
            (await WithBookAsync(book => book.MakeAsync(new(name, TestHost.OwnPassword, [Role.Administrator])))).Id;

        // Straight to the book: through the API the first demotion ends the other's session, and would hide the race.
        private async Task<bool> DemoteAsync(Guid id)
        {
            try
            {
                await WithBookAsync(book => book.SetRolesAsync(id, new([])));
                return true;
            }
            catch (RuleViolationException)
            {
                return false;
            }
        }

        private async Task<AccountDocument> WithBookAsync(Func<AccountBook, Task<AccountDocument>> work)
        {
            await using var scope = _host.Services.CreateAsyncScope();
            return await work(scope.ServiceProvider.GetRequiredService<AccountBook>());
        }
    }

    public sealed class GivenARoleThatCannotBeGiven : IDisposable
    {
        private readonly TestHost _host = new(isDemonstration: false);

        [Fact]
        public async Task When_an_account_is_made_with_it_then_no_account_without_it_is_left_behind()
        {
            await using var scope = _host.Services.CreateAsyncScope();
            var roles = scope.ServiceProvider.GetRequiredService<RoleManager<IdentityRole<Guid>>>();
            await roles.DeleteAsync((await roles.FindByNameAsync(Role.Finance))!);
            var book = scope.ServiceProvider.GetRequiredService<AccountBook>();
            await Should.ThrowAsync<InvalidOperationException>(
                () => book.MakeAsync(new("half", TestHost.OwnPassword, [Role.Finance])));

            await using var reading = _host.Services.CreateAsyncScope();
            (await reading.ServiceProvider.GetRequiredService<RepairWorkflowsDb>().Users.AnyAsync()).ShouldBeFalse();
        }

        public void Dispose() => _host.Dispose();
    }
}
