using System.Net;
using System.Text.Json;
using RepairWorkflows.Host.Tests.Hosting;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Host.Tests.Api;

public static class AccountTests
{
    private const string Accounts = "/api/v1/accounts";

    [Collection(DemoHost.Collection)]
    public sealed class GivenAnAdministrator(DemoHost host)
    {
        [Fact]
        public async Task When_an_account_is_made_then_it_can_sign_in_and_act()
        {
            var administrator = await host.AdministratorAsync();
            var made = await administrator.SendAsync(
                Accounts, """{"userName":"张伟","password":"correct horse battery","roles":["technician"]}""");
            made.StatusCode.ShouldBe(HttpStatusCode.Created);
            var session = await host.Anonymous().SendAsync(
                "/api/v1/session", """{"userName":"张伟","password":"correct horse battery"}""");
            session.StatusCode.ShouldBe(HttpStatusCode.OK);
            (await RolesOfAsync(administrator, "张伟")).ShouldBe([Role.Technician]);
        }

        [Fact]
        public async Task When_roles_are_set_then_the_account_has_exactly_these()
        {
            var administrator = await host.AdministratorAsync();
            var made = await (await administrator.SendAsync(
                Accounts,
                """{"userName":"mover","password":"correct horse battery","roles":["technician"]}""")).BodyAsync();
            var answer = await administrator.SendAsync(
                $"{Accounts}/{made.GetProperty("id").GetString()}/roles", """{"roles":["finance","service-agent"]}""",
                method: "PUT");
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            (await RolesOfAsync(administrator, "mover")).ShouldBe([Role.Finance, Role.ServiceAgent]);
        }

        [Fact]
        public async Task When_fields_are_wrong_then_each_is_named()
        {
            var answer = await (await host.AdministratorAsync()).SendAsync(
                Accounts, """{"userName":"a b","password":"short","roles":["king"]}""");
            var problem = await answer.ShouldBeProblemAsync(400, "account.invalid");
            problem.Fields().ShouldBe(
                ["userName field.malformed", "password field.too-weak", "roles field.unknown-choice"],
                ignoreOrder: true);
        }

        [Fact]
        public async Task When_nothing_is_given_then_name_and_password_are_asked_for()
        {
            var answer = await (await host.AdministratorAsync()).SendAsync(Accounts, "{}");
            var problem = await answer.ShouldBeProblemAsync(400, "account.invalid");
            problem.Fields().ShouldBe(["userName field.required", "password field.required"], ignoreOrder: true);
        }

        [Fact]
        public async Task When_the_name_is_taken_then_it_is_refused() =>
            await (await (await host.AdministratorAsync()).SendAsync(
                    Accounts, """{"userName":"Technician","password":"correct horse battery"}"""))
                .ShouldBeProblemAsync(409, "account.name-taken");

        [Fact]
        public async Task When_the_name_is_the_products_own_then_it_is_refused() =>
            await (await (await host.AdministratorAsync()).SendAsync(
                    Accounts, """{"userName":"System","password":"correct horse battery"}"""))
                .ShouldBeProblemAsync(409, "account.name-taken");

        [Fact]
        public async Task When_the_account_is_unknown_then_its_roles_are_not_found() =>
            await (await (await host.AdministratorAsync()).SendAsync(
                    $"{Accounts}/01900000-0000-7000-8000-000000000000/roles", """{"roles":[]}""", method: "PUT"))
                .ShouldBeProblemAsync(404, "account.not-found");

        [Fact]
        public async Task When_the_last_one_gives_the_role_up_then_it_is_refused()
        {
            var administrator = await host.AdministratorAsync();
            var self = (await ListAsync(administrator)).Single(
                account => account.GetProperty("userName").GetString() == Role.Administrator);
            await (await administrator.SendAsync(
                    $"{Accounts}/{self.GetProperty("id").GetString()}/roles", """{"roles":[]}""", method: "PUT"))
                .ShouldBeProblemAsync(409, "account.last-administrator");
        }

        private static async Task<IReadOnlyList<JsonElement>> ListAsync(HttpClient administrator) =>
            [.. (await (await administrator.ReadAsync(Accounts)).BodyAsync()).EnumerateArray()];

        private static async Task<IReadOnlyList<string?>> RolesOfAsync(HttpClient administrator, string userName) =>
        [
            .. (await ListAsync(administrator)).Single(
                account => account.GetProperty("userName").GetString() == userName)
                .GetProperty("roles").EnumerateArray().Select(role => role.GetString()),
        ];
    }

    [Collection(DemoHost.Collection)]
    public sealed class GivenAnybodyElse(DemoHost host)
    {
        [Fact]
        public async Task When_accounts_are_asked_for_then_access_is_denied()
        {
            var agent = await host.AgentAsync();
            await (await agent.ReadAsync(Accounts)).ShouldBeProblemAsync(403, "access.denied");
            await (await agent.SendAsync(Accounts, "{}")).ShouldBeProblemAsync(403, "access.denied");
        }
    }
}
