using System.Net;
using System.Text.Json;
using RepairWorkflows.Host.Tests.Hosting;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Host.Tests.Api;

public static class ApiKeyTests
{
    private const string Keys = "/api/v1/api-keys";

    [Collection(DemoHost.Collection)]
    public sealed class GivenAnAdministrator(DemoHost host)
    {
        [Fact]
        public async Task When_a_key_is_made_then_it_opens_what_its_roles_may()
        {
            var made = await MakeAsync("key-finance", Role.Finance);
            var program = host.WithKey(made.GetProperty("key").GetString()!);

            (await program.ReadAsync("/api/v1/cases")).StatusCode.ShouldBe(HttpStatusCode.OK);
            await (await program.ReadAsync("/api/v1/accounts")).ShouldBeProblemAsync(403, "access.denied");
        }

        [Fact]
        public async Task When_a_key_is_made_then_its_text_is_not_in_the_data_folder()
        {
            var key = (await MakeAsync("key-hidden", Role.Finance)).GetProperty("key").GetString()!;

            foreach (var file in Directory.EnumerateFiles(host.DataFolder, "repair-workflows.db*"))
            {
                await using var stream = new FileStream(
                    file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
                using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
                (await reader.ReadToEndAsync(CancellationToken.None)).ShouldNotContain(key);
            }
        }

        [Fact]
        public async Task When_a_key_is_revoked_then_it_opens_nothing()
        {
            var made = await MakeAsync("key-revoked", Role.Finance);
            var program = host.WithKey(made.GetProperty("key").GetString()!);
            (await program.ReadAsync("/api/v1/cases")).StatusCode.ShouldBe(HttpStatusCode.OK);
            var administrator = await host.AdministratorAsync();
            var address = $"{Keys}/{made.GetProperty("id").GetString()}";

            (await administrator.SendAsync(address, "{}", method: "DELETE"))
                .StatusCode.ShouldBe(HttpStatusCode.NoContent);

            (await program.ReadAsync("/api/v1/cases")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
            await (await administrator.SendAsync(address, "{}", method: "DELETE"))
                .ShouldBeProblemAsync(404, "account.not-found");
        }

        [Fact]
        public async Task When_name_and_roles_are_missing_then_both_are_named()
        {
            var answer = await (await host.AdministratorAsync()).SendAsync(Keys, "{}");
            var problem = await answer.ShouldBeProblemAsync(400, "api-key.invalid");
            problem.Fields().ShouldBe(["name field.required", "roles field.too-few"], ignoreOrder: true);
        }

        [Fact]
        public async Task When_the_name_is_taken_then_it_is_refused()
        {
            var administrator = await host.AdministratorAsync();
            await (await administrator.SendAsync(Keys, """{"name":"technician","roles":["finance"]}"""))
                .ShouldBeProblemAsync(409, "account.name-taken");
        }

        private async Task<JsonElement> MakeAsync(string name, string role)
        {
            var answer = await (await host.AdministratorAsync()).SendAsync(
                Keys, $$"""{"name":"{{name}}","roles":["{{role}}"]}""");
            answer.StatusCode.ShouldBe(HttpStatusCode.Created);
            return await answer.BodyAsync();
        }
    }

    [Collection(DemoHost.Collection)]
    public sealed class GivenAnybodyElse(DemoHost host)
    {
        [Fact]
        public async Task When_a_key_is_wished_for_then_access_is_denied() =>
            await (await (await host.AgentAsync()).SendAsync(Keys, """{"name":"mine","roles":["administrator"]}"""))
                .ShouldBeProblemAsync(403, "access.denied");

        [Theory]
        [InlineData("00000000-0000-0000-0000-000000000000")]
        [InlineData("")]
        public async Task When_a_key_is_made_up_then_nobody_is_signed_in(string key) =>
            (await host.WithKey(key).ReadAsync("/api/v1/cases")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    public sealed class GivenADemonstration
    {
        [Fact]
        public async Task When_it_starts_again_then_its_key_is_the_same_and_still_opens()
        {
            string key;
            var host = new TestHost(isDemonstration: true);
            await using (host)
            {
                key = host.DemoKey();
            }

            await using var again = new TestHost(isDemonstration: true, host.DataFolder);
            again.DemoKey().ShouldBe(key);
            (await again.WithKey(key).ReadAsync("/elsa/api/workflow-definitions"))
                .StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        [Fact]
        public async Task When_it_is_none_then_there_is_no_key()
        {
            await using var host = new TestHost(isDemonstration: false);
            _ = host.Services;
            File.Exists(Path.Combine(host.DataFolder, "demo-api-key.txt")).ShouldBeFalse();
        }
    }
}
