using System.Net;
using System.Text.Json;
using RepairWorkflows.Host.Tests.Hosting;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Host.Tests.Api;

public static class ContactTests
{
    [Collection(DemoHost.Collection)]
    public sealed class GivenANewCase(DemoHost host)
    {
        private const string Failed = """{"contactChannel":"phone","contactResult":"no-answer","note":"响了十声"}""";

        [Fact]
        public async Task When_it_is_read_then_a_contact_can_be_recorded_beside_what_it_waits_for()
        {
            var agent = await host.AgentAsync();
            var found = await (await agent.ReadAsync(await agent.StartCaseAsync())).BodyAsync();
            found.GetProperty("actions").EnumerateArray().Select(action => action.GetString())
                .ShouldBe(["triage", "record-contact", "urge-order", "cancel-for-customer"]);
        }

        [Fact]
        public async Task When_an_attempt_failed_then_its_evidence_has_it_with_the_clock_that_it_started()
        {
            var agent = await host.AgentAsync();
            var location = await agent.StartCaseAsync();
            (await agent.SendAsync($"{location}/actions/record-contact", Failed)).StatusCode
                .ShouldBe(HttpStatusCode.OK);

            var sheet = await (await agent.ReadAsync($"{location}/contacts")).BodyAsync();

            var contact = sheet.GetProperty("contacts").EnumerateArray().ShouldHaveSingleItem();
            Members(contact).ShouldBe("at recordedAt channel result reached purpose by note");
            contact.GetProperty("result").GetString().ShouldBe("no-answer");
            contact.GetProperty("reached").GetBoolean().ShouldBeFalse();
            contact.GetProperty("note").GetString().ShouldBe("响了十声");
            var clock = sheet.GetProperty("clocks").EnumerateArray().ShouldHaveSingleItem();
            clock.GetProperty("policy").GetString().ShouldBe("unreachable");
            clock.GetProperty("startedAt").GetDateTimeOffset().ShouldBe(contact.GetProperty("at").GetDateTimeOffset());
            clock.GetProperty("budget").GetString().ShouldBe("5.00:00:00");
            clock.GetProperty("spans")[0].GetProperty("kind").GetString().ShouldBe("counted");
        }

        [Fact]
        public async Task When_nobody_tried_then_the_evidence_is_empty()
        {
            var agent = await host.AgentAsync();
            var sheet = await (await agent.ReadAsync($"{await agent.StartCaseAsync()}/contacts")).BodyAsync();
            Members(sheet).ShouldBe("number customerName unit phone reportedAt contacts clocks");
            sheet.GetProperty("contacts").GetArrayLength().ShouldBe(0);
            sheet.GetProperty("clocks").GetArrayLength().ShouldBe(0);
        }

        [Fact]
        public async Task When_a_role_has_nothing_to_do_with_customers_then_it_is_not_allowed()
        {
            var finance = await host.AsAsync(Role.Finance);
            var location = await (await host.AgentAsync()).StartCaseAsync();
            await (await finance.SendAsync($"{location}/actions/record-contact", Failed))
                .ShouldBeProblemAsync(403, "action.not-allowed");
        }

        [Fact]
        public async Task When_there_is_no_such_case_then_there_is_no_evidence() =>
            await (await (await host.AgentAsync()).ReadAsync(
                $"/api/v1/processes/unified-report/cases/{Guid.Empty}/contacts"))
                .ShouldBeProblemAsync(404, "case.not-found");

        private static string Members(JsonElement found) =>
            string.Join(' ', found.EnumerateObject().Select(member => member.Name));
    }
}
