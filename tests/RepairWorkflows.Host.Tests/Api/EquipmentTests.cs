using System.Net;
using RepairWorkflows.Host.Tests.Hosting;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Host.Tests.Api;

/// <summary>S6 over HTTP: staff report a fault, and the equipment has a file.</summary>
public static class EquipmentTests
{
    private const string Cases = "/api/v1/processes/equipment-repair/cases";
    private const string Report =
        """
        {"channel":"app","customerName":"刘强","unit":"3栋2单元","equipment":"L3-2","description":"电梯关门时有异响"}
        """;

    [Collection(DemoHost.Collection)]
    public sealed class GivenAPieceOfEquipment(DemoHost host)
    {
        [Fact]
        public async Task When_a_technician_reports_a_fault_then_it_stands_in_the_file()
        {
            var started = await (await host.AsAsync(Role.Technician)).SendAsync(Cases, Report);
            started.StatusCode.ShouldBe(HttpStatusCode.Accepted);
            var number = (await started.BodyAsync()).GetProperty("number").GetString()!;
            number.ShouldStartWith("SB");

            var file = await (await (await host.AsAsync(Role.EquipmentAdministrator))
                .ReadAsync("/api/v1/equipment/L3-2")).BodyAsync();

            file.GetProperty("name").GetString().ShouldBe("3栋2单元电梯");
            file.GetProperty("class").GetString().ShouldBe("important");
            file.GetProperty("open").EnumerateArray().Select(row => row.GetProperty("number").GetString())
                .ShouldContain(number);
        }

        [Fact]
        public async Task When_its_case_is_shown_then_it_says_which_equipment_and_of_which_class()
        {
            var technician = await host.AsAsync(Role.Technician);
            var started = await technician.SendAsync(Cases, Report);

            var shown = await (await technician.ReadAsync(started.Headers.Location!.OriginalString)).BodyAsync();

            shown.GetProperty("equipment").GetString().ShouldBe("L3-2");
            shown.GetProperty("equipmentClass").GetString().ShouldBe("important");
        }

        [Fact]
        public async Task When_the_form_is_read_then_it_says_who_may_report_and_which_equipment_there_is()
        {
            var form = await (await (await host.AgentAsync()).ReadAsync("/api/v1/processes/equipment-repair/form"))
                .BodyAsync();

            form.GetProperty("roles").EnumerateArray().Select(role => role.GetString()).ShouldContain(Role.Technician);
            form.GetProperty("fields").EnumerateArray()
                .Single(field => field.GetProperty("name").GetString() == "equipment")
                .GetProperty("choices").EnumerateArray().Select(choice => choice.GetString())
                .ShouldBe(["B1-P01", "B1-G01", "L3-2", "B1-F03"]);
        }

        [Fact]
        public async Task When_who_reports_is_no_staff_of_the_site_then_it_is_refused() =>
            await (await (await host.AsAsync(Role.RegionalContact)).SendAsync(Cases, Report))
                .ShouldBeProblemAsync(403, "action.not-allowed");

        [Fact]
        public async Task When_there_is_no_such_equipment_then_there_is_no_file() =>
            await (await (await host.AgentAsync()).ReadAsync("/api/v1/equipment/X-1"))
                .ShouldBeProblemAsync(404, "equipment.not-found");

        [Fact]
        public async Task When_the_page_is_too_large_then_the_parameter_is_named() =>
            (await (await (await host.AgentAsync()).ReadAsync("/api/v1/equipment/L3-2?size=201"))
                .ShouldBeProblemAsync(400, "request.invalid")).Fields().ShouldBe(["size field.out-of-range"]);
    }
}
