using System.Net;
using System.Text.Json;
using RepairWorkflows.Host.Tests.Hosting;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Host.Tests.Api;

public static class TechnicianTests
{
    [Collection(DemoHost.Collection)]
    public sealed class GivenAccounts(DemoHost host)
    {
        private const string Accounts = "/api/v1/accounts";

        [Fact]
        public async Task When_the_supervisor_reads_the_form_then_it_offers_who_has_the_role_and_is_not_disabled()
        {
            var administrator = await host.AsAsync(Role.Administrator);
            await MakeAsync(administrator, "zhao", Role.Technician);
            await MakeAsync(administrator, "qian", Role.Finance);
            var left = await MakeAsync(administrator, "sun", Role.Technician);
            (await administrator.SendAsync($"{Accounts}/{left}/disabled", """{"disabled":true}""", method: "PUT"))
                .StatusCode.ShouldBe(HttpStatusCode.OK);

            await administrator.SendAsync("/api/v1/api-keys", """{"name":"robot","roles":["technician"]}""");

            var form = await FormAsync(Role.EngineeringSupervisor);

            var field = form.GetProperty("fields")[0];
            field.GetProperty("kind").GetString().ShouldBe("choice");
            var names = field.GetProperty("choices").EnumerateArray().Select(name => name.GetString()).ToList();
            names.ShouldContain("zhao");
            names.ShouldContain("technician");
            names.ShouldNotContain("qian");
            names.ShouldNotContain("sun");
            names.ShouldNotContain("robot");
            field.GetProperty("choiceNames").GetProperty("zhao").GetString().ShouldBe("zhao");
        }

        [Fact]
        public async Task When_a_technician_reads_the_form_then_nothing_is_asked() =>
            (await FormAsync(Role.Technician)).GetProperty("fields").GetArrayLength().ShouldBe(0);

        [Fact]
        public async Task When_the_supervisor_names_nobody_there_is_then_the_field_is_named()
        {
            var agent = await host.AgentAsync();
            var supervisor = await host.AsAsync(Role.EngineeringSupervisor);
            var location = await agent.StartCaseAsync();
            await agent.SendAsync($"{location}/actions/triage", """{"urgency":"urgent"}""");
            await agent.SendAsync($"{location}/actions/write-ticket", "{}");
            await supervisor.SendAsync($"{location}/actions/acknowledge-notice", "{}");

            var problem = await (await supervisor.SendAsync(
                $"{location}/actions/sign-slip", """{"technician":"technican"}"""))
                .ShouldBeProblemAsync(400, "action.invalid");

            problem.Fields().ShouldBe(["technician field.unknown-technician"]);
        }

        private static async Task<Guid> MakeAsync(HttpClient administrator, string name, string role)
        {
            var made = await administrator.SendAsync(
                Accounts, $$"""{"userName":"{{name}}","password":"correct horse battery","roles":["{{role}}"]}""");
            return (await made.BodyAsync()).GetProperty("id").GetGuid();
        }

        private async Task<JsonElement> FormAsync(string role) => await (
            await (await host.AsAsync(role)).ReadAsync("/api/v1/actions/sign-slip/form")).BodyAsync();
    }
}
