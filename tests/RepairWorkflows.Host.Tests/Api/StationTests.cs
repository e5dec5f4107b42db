using System.Net;
using RepairWorkflows.Host.Tests.Api.Elsa;
using RepairWorkflows.Host.Tests.Hosting;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Host.Tests.Api;

/// <summary>S4 over HTTP: stations see their own orders, and the region decides.</summary>
public static class StationTests
{
    private const string Cases = "/api/v1/processes/unified-report/cases";

    [Collection(DemoHost.Collection)]
    public sealed class GivenAnOrderOfAStation(DemoHost host)
    {
        private const string Apply =
            """{"cancelReason":"wrong-region","evidence":"客户在遵义","evidenceLinks":["https://example.com/1.jpg"]}""";

        [Fact]
        public async Task When_the_region_sends_it_to_another_station_then_each_sees_its_own()
        {
            var (order, number) = await StartAsync();
            var (guiyang, zunyi) = (await host.AsAsync(Role.StationCoordinator), await host.AsAsync("station-zunyi"));

            (await guiyang.SendAsync($"{order}/actions/apply-for-cancellation", Apply)).StatusCode
                .ShouldBe(HttpStatusCode.OK);
            (await (await host.AsAsync(Role.RegionalContact)).SendAsync(
                $"{order}/actions/decide-on-cancellation",
                """{"approved":true,"reason":"地址属遵义","rightStation":"zunyi"}""")).StatusCode
                .ShouldBe(HttpStatusCode.OK);

            var renewed = await FollowerAsync(order);
            (await guiyang.ReadAsync($"{Cases}/{renewed}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await zunyi.ReadAsync(order)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            var seen = await (await zunyi.ReadAsync($"{Cases}/{renewed}")).BodyAsync();
            seen.GetProperty("station").GetString().ShouldBe("zunyi");
            seen.GetProperty("origin").GetProperty("number").GetString().ShouldBe(number);
        }

        [Fact]
        public async Task When_a_station_calls_the_hotline_then_the_answer_says_where_to_go_and_the_call_is_on_record()
        {
            var (order, _) = await StartAsync();
            var agent = await host.AgentAsync();

            var refused = await agent.SendAsync(
                $"{order}/actions/cancel-for-customer", """{"askedBy":"station","cancelReason":"wrong-region"}""");

            await refused.ShouldBeProblemAsync(409, "cancellation.station-must-apply");
            var refusal = (await (await agent.ReadAsync(order)).BodyAsync()).GetProperty("refusals")[0];
            refusal.GetProperty("by").GetString().ShouldBe(Role.ServiceAgent);
            refusal.GetProperty("action").GetString().ShouldBe("cancel-for-customer");
            refusal.GetProperty("code").GetString().ShouldBe("cancellation.station-must-apply");
            refusal.GetProperty("text").GetString().ShouldNotBeNullOrWhiteSpace();
        }

        [Fact]
        public async Task When_an_account_is_of_no_known_station_then_the_field_is_named()
        {
            var answer = await (await host.AdministratorAsync()).SendAsync(
                "/api/v1/accounts",
                """
                {"userName":"north","password":"correct horse battery","roles":["station-coordinator"],
                 "station":"north"}
                """);
            (await answer.ShouldBeProblemAsync(400, "account.invalid")).Fields()
                .ShouldBe(["station field.unknown-station"]);
        }

        private async Task<(string Path, string Number)> StartAsync()
        {
            var answer = await (await host.AgentAsync()).SendAsync(
                Cases,
                """
                {"channel":"phone","customerName":"王女士","unit":"3栋2单元501室","phone":"13800000000",
                 "description":"电脑无法开机","station":"guiyang"}
                """);
            answer.StatusCode.ShouldBe(HttpStatusCode.Accepted);
            var started = await answer.BodyAsync();
            return (
                $"{Cases}/{started.GetProperty("orderId").GetString()}", started.GetProperty("number").GetString()!);
        }

        // The new order is started by the outbox, after the commit that voided the old one.
        private async Task<string> FollowerAsync(string order)
        {
            var agent = await host.AgentAsync();
            await host.DeliverAsync();
            var followers = (await (await agent.ReadAsync(order)).BodyAsync()).GetProperty("followers");
            followers[0].GetProperty("kind").GetString().ShouldBe("reassigned");
            return followers[0].GetProperty("orderId").GetString()!;
        }
    }
}
