using System.Net;
using RepairWorkflows.Host.Tests.Hosting;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Host.Tests.Api;

/// <summary>S9.3.1 over HTTP: the registry of special customers.</summary>
public static class SpecialCustomerTests
{
    private const string Customers = "/api/v1/special-customers";

    [Collection(DemoHost.Collection)]
    public sealed class GivenARegisteredCustomer(DemoHost host)
    {
        [Fact]
        public async Task When_it_is_changed_then_the_list_says_so_and_no_password_is_shown()
        {
            var contact = await host.AsAsync(Role.CustomerInformationContact);
            var path = await RegisterAsync(contact, "贵州电视台");

            var changed = await contact.SendAsync(
                path, """{"name":"贵州广播电视台","customerClass":"media","evidence":"采编证"}""", method: "PUT");

            changed.StatusCode.ShouldBe(HttpStatusCode.OK);
            var listed = (await (await contact.ReadAsync(Customers)).BodyAsync()).EnumerateArray()
                .Single(one => path.EndsWith(one.GetProperty("id").GetString()!, StringComparison.Ordinal));
            listed.GetProperty("name").GetString().ShouldBe("贵州广播电视台");
            listed.GetProperty("changedBy").GetString().ShouldBe(Role.CustomerInformationContact);
            listed.GetProperty("hasPassword").GetBoolean().ShouldBeTrue();
            listed.GetRawText().ShouldNotContain("correct horse");
        }

        [Fact]
        public async Task When_it_cannot_be_changed_then_the_answer_says_why()
        {
            var contact = await host.AsAsync(Role.CustomerInformationContact);
            var path = await RegisterAsync(contact, "贵阳晚报");
            await RegisterAsync(contact, "贵州商报");

            await (await contact.SendAsync(
                path, """{"name":"贵州商报","customerClass":"media","evidence":"采编证"}""", method: "PUT"))
                .ShouldBeProblemAsync(409, "special-customer.name-taken");
            (await (await contact.SendAsync(path, """{"name":"贵阳晚报","customerClass":"friend"}""", method: "PUT"))
                .ShouldBeProblemAsync(400, "special-customer.invalid")).Fields()
                .ShouldBe(["customerClass field.unknown-choice", "evidence field.required"], ignoreOrder: true);
            await (await contact.SendAsync(
                $"{Customers}/{Guid.Empty}", """{"name":"无","customerClass":"media","evidence":"无"}""", method: "PUT"))
                .ShouldBeProblemAsync(404, "special-customer.not-found");
            await (await (await host.AgentAsync()).SendAsync(path, "{}", method: "PUT"))
                .ShouldBeProblemAsync(403, "action.not-allowed");
        }

        private static async Task<string> RegisterAsync(HttpClient contact, string name)
        {
            var made = await contact.SendAsync(
                Customers,
                $$"""
                {"name":"{{name}}","customerClass":"media","evidence":"采编证","hotlinePassword":"correct horse"}
                """);
            made.StatusCode.ShouldBe(HttpStatusCode.Created);
            return made.Headers.Location!.OriginalString;
        }
    }
}
