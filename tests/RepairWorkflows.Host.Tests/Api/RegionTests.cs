using System.Net;
using RepairWorkflows.Host.Tests.Api.Elsa;
using RepairWorkflows.Host.Tests.Hosting;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Host.Tests.Api;

/// <summary>S4 over HTTP: an account may be the contact of one region, and decides for its stations.</summary>
public static class RegionTests
{
    private const string Accounts = "/api/v1/accounts";
    private const string Cases = "/api/v1/processes/unified-report/cases";

    [Collection(DemoHost.Collection)]
    public sealed class GivenAnApplicationOfAStation(DemoHost host)
    {
        [Fact]
        public async Task When_another_region_decides_then_it_is_refused_and_its_own_may_send_it_to_that_one()
        {
            var order = await ToAppliedAsync();
            var (southwest, central) = (await host.AsAsync("region-southwest"), await host.AsAsync("region-central"));
            const string decision = """{"approved":true,"reason":"客户在长沙","rightStation":"changsha"}""";

            (await central.ReadAsync(order)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            var refused = await central.SendAsync($"{order}/actions/decide-on-cancellation", decision);
            await refused.ShouldBeProblemAsync(403, "action.order-of-another-region");
            (await southwest.SendAsync($"{order}/actions/decide-on-cancellation", decision)).StatusCode
                .ShouldBe(HttpStatusCode.OK);

            await host.DeliverAsync();
            var renewed = (await (await southwest.ReadAsync(order)).BodyAsync())
                .GetProperty("followers")[0].GetProperty("orderId").GetString();
            (await southwest.ReadAsync($"{Cases}/{renewed}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await central.ReadAsync($"{Cases}/{renewed}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        [Theory]
        [InlineData("region-southwest", HttpStatusCode.OK)]
        [InlineData("region-central", HttpStatusCode.NotFound)]
        public async Task When_a_contact_is_signed_in_by_cookie_as_in_a_browser_then_the_region_counts_too(
            string name, HttpStatusCode status)
        {
            var order = await ToAppliedAsync();
            var browser = new FormBrowser(host, "en");
            await browser.SubmitAsync("/sign-in", "/sign-in", ("userName", name), ("password", host.Password()));

            (await browser.OpenAsync(order)).ShouldBe(status);
        }

        [Fact]
        public async Task When_the_contact_is_for_all_regions_then_it_decides_as_ever()
        {
            var order = await ToAppliedAsync();
            var contact = await host.AsAsync(Role.RegionalContact);

            (await contact.ReadAsync(order)).StatusCode.ShouldBe(HttpStatusCode.OK);
            (await contact.SendAsync(
                $"{order}/actions/decide-on-cancellation", """{"approved":false,"reason":"地址无误"}""")).StatusCode
                .ShouldBe(HttpStatusCode.OK);
        }

        private async Task<string> ToAppliedAsync()
        {
            var started = await (await (await host.AgentAsync()).SendAsync(
                Cases,
                """
                {"channel":"phone","customerName":"王女士","unit":"3栋2单元501室","phone":"13800000000",
                 "description":"电脑无法开机","station":"guiyang"}
                """)).BodyAsync();
            var order = $"{Cases}/{started.GetProperty("orderId").GetString()}";
            (await (await host.AsAsync(Role.StationCoordinator)).SendAsync(
                $"{order}/actions/apply-for-cancellation",
                """{"cancelReason":"wrong-region","evidence":"客户在长沙","evidenceLinks":["https://example.com/1"]}"""))
                .StatusCode.ShouldBe(HttpStatusCode.OK);
            return order;
        }
    }

    [Collection(DemoHost.Collection)]
    public sealed class GivenAnAdministrator(DemoHost host)
    {
        [Theory]
        [InlineData(Role.RegionalContact, "华北", "", "field.unknown-region")]
        [InlineData(Role.ServiceSupervisor, "华中", "", "field.contradictory")]
        [InlineData(Role.RegionalContact, "华中", "changsha", "field.contradictory")]
        public async Task When_the_region_makes_no_sense_then_the_field_is_named(
            string role, string region, string station, string code)
        {
            var answer = await (await host.AdministratorAsync()).SendAsync(
                Accounts,
                $$"""
                {"userName":"north","password":"{{TestHost.OwnPassword}}","roles":["{{role}}"],
                 "region":"{{region}}","station":"{{station}}"}
                """);
            (await answer.ShouldBeProblemAsync(400, "account.invalid")).Fields().ShouldBe([$"region {code}"]);
        }

        [Fact]
        public async Task When_the_region_is_changed_then_the_account_has_the_new_one_and_then_none()
        {
            var administrator = await host.AdministratorAsync();
            var made = await administrator.SendAsync(
                Accounts,
                $$"""
                {"userName":"moves-region","password":"{{TestHost.OwnPassword}}","roles":["regional-contact"],
                 "region":"西南"}
                """);
            var account = made.Headers.Location!.ToString();
            (await made.BodyAsync()).GetProperty("region").GetString().ShouldBe("西南");

            foreach (var region in new[] { "华中", "" })
            {
                (await administrator.SendAsync(
                    $"{account}/roles", $$"""{"roles":["regional-contact"],"region":"{{region}}"}""", method: "PUT"))
                    .StatusCode.ShouldBe(HttpStatusCode.OK);
                var shown = await (await administrator.ReadAsync(account)).BodyAsync();
                (shown.TryGetProperty("region", out var now) ? now.GetString() : null)
                    .ShouldBe(region.Length > 0 ? region : null);
            }
        }
    }
}
