using System.Text.Json;
using RepairWorkflows.Host.Tests.Hosting;

namespace RepairWorkflows.Host.Tests.Api;

public static class CaseMembersTests
{
    [Collection(DemoHost.Collection)]
    public sealed class GivenACase(DemoHost host)
    {
        [Fact]
        public async Task When_it_is_read_then_it_has_these_members_and_no_other()
        {
            var found = await ReadAsync();
            Members(found).ShouldBe(
                "orderId number process status urgency customerName unit phone category channel description "
                + "preferredVisitAt appointmentAt technician isOnHold urgings station equipment equipmentClass "
                + "origin followers refusals reportedAt closedAt nextDueAt nextDuePolicy tasks clocks timeline "
                + "actions order");
            Members(found.GetProperty("tasks")[0]).ShouldBe(
                "id step displayText drawnText actions roles openedAt clockPolicy clauses");
            Members(found.GetProperty("clocks")[0]).ShouldBe(
                "id policy displayText cycle state startedAt dueAt stoppedAt breachedAt verdict over "
                + "unannouncedYear text budget used calendar spans stages changes explanation");
            Members(found.GetProperty("timeline")[0]).ShouldBe(
                "sequence at recordedAt kind actor activityId clauses text details");
        }

        [Fact]
        public async Task When_it_is_read_then_the_order_has_no_rules_of_the_process()
        {
            var found = await ReadAsync();
            // In whatever order: the document is written in parts.
            Members(found.GetProperty("order")).Split(' ').ShouldBe(
                [
                    "number", "process", "report", "status", "category", "isPaid", "reassignments", "applications",
                    "visits", "ownMaterials", "payments", "repairs", "delays", "contacts", "holds", "urgings",
                    "reworks", "callBacks", "equipmentPlans", "equipmentWorks",
                ],
                ignoreOrder: true);
        }

        private async Task<JsonElement> ReadAsync()
        {
            var agent = await host.AgentAsync();
            return await (await agent.ReadAsync(await agent.StartCaseAsync())).BodyAsync();
        }

        private static string Members(JsonElement found) =>
            string.Join(' ', found.EnumerateObject().Select(member => member.Name));
    }
}
