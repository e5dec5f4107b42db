using System.Net;
using RepairWorkflows.Host.Tests.Api.Elsa;
using RepairWorkflows.Host.Tests.Hosting;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Host.Tests.Api;

public static class ReadingTests
{
    [Collection(DemoHost.Collection)]
    public sealed class GivenACase(DemoHost host)
    {
        private const string Whole = "13812345678";

        [Fact]
        public async Task When_an_account_without_a_role_reads_then_it_is_refused()
        {
            var path = await (await host.AgentAsync()).StartCaseAsync();
            var (_, nobody) = await host.MakeAsync("no-role");
            await (await nobody.ReadAsync("/api/v1/cases")).ShouldBeProblemAsync(403, "case.not-readable");
            await (await nobody.ReadAsync(path)).ShouldBeProblemAsync(403, "case.not-readable");
        }

        [Theory]
        [InlineData(Role.Technician, true)]
        [InlineData(Role.Finance, false)]
        [InlineData(Role.ProcessOwner, false)]
        public async Task When_it_is_read_then_the_number_is_whole_only_for_those_who_need_it(string role, bool isWhole)
        {
            var path = await (await host.AgentAsync()).StartCaseAsync($"请打{Whole}");
            var reader = await host.AsAsync(role);
            var text = await (await reader.ReadAsync(path)).Content.ReadAsStringAsync(CancellationToken.None);
            text.Contains(Whole, StringComparison.Ordinal).ShouldBe(isWhole);
            text.Contains("138****5678", StringComparison.Ordinal).ShouldBe(!isWhole);
            var list = await (await reader.ReadAsync("/api/v1/cases?size=200")).Content.ReadAsStringAsync(
                CancellationToken.None);
            list.Contains(Whole, StringComparison.Ordinal).ShouldBe(isWhole);
            var found = await (await reader.ReadAsync("/api/v1/cases?text=81234567")).BodyAsync();
            (found.GetProperty("cases").GetArrayLength() > 0).ShouldBe(isWhole);
        }

        [Theory]
        [InlineData(Role.ServiceAgent, true)]
        [InlineData(Role.Finance, false)]
        public async Task When_an_instance_with_a_number_is_looked_at_then_the_same_rule_holds(
            string role, bool isWhole)
        {
            var owner = host.Owner();
            await owner.SendAsync($"{ADefinition.Api}/workflow-definitions", ADefinition.Waiting($"seen-by-{role}"));
            var id = await owner.ExecuteAsync($"seen-by-{role}", $$$"""{"input":{"Ticket":"{{{Whole}}}"}}""");
            var answer = await (await host.AsAsync(role)).ReadAsync($"{ADefinition.Api}/workflow-instances/{id}");
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            var text = await answer.Content.ReadAsStringAsync(CancellationToken.None);
            text.Contains(Whole, StringComparison.Ordinal).ShouldBe(isWhole);
            text.Contains("138****5678", StringComparison.Ordinal).ShouldBe(!isWhole);
        }

        [Fact]
        public async Task When_the_customer_asked_for_a_time_then_it_is_told()
        {
            var agent = await host.AgentAsync();
            var at = TimeProvider.System.GetUtcNow().AddDays(60);
            var report = Answers.Report().Replace("\"phone\":", $"\"preferredVisitAt\": \"{at:O}\", \"phone\":");
            var path = (await agent.SendAsync(Answers.Cases, report)).Headers.Location!.ToString();
            (await (await agent.ReadAsync(path)).BodyAsync()).GetProperty("preferredVisitAt").GetDateTimeOffset()
                .ShouldBe(at, TimeSpan.FromSeconds(1));
        }
    }
}
