using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Repairs.Tests.Orders;

public sealed class CaseSightTests
{
    private const string Whole = "13812345678";
    private const string Masked = "138****5678";

    public sealed class GivenAReportedOrder
    {
        [Fact]
        public async Task When_an_account_without_a_role_asks_then_it_is_refused()
        {
            await using var host = await CaseTestHost.WithAsync("unified-report");
            var order = new RepairOrderId((await host.ReportAsync()).OrderId);
            var nobody = new Actor("nobody", []);

            foreach (var asked in new Func<Task>[]
            {
                () => host.SendAsync(new GetCase(order, nobody)),
                () => host.SendAsync(new GetOpenCases(new CaseFilter(), null, 10, nobody)),
                () => host.SendAsync(new GetClosedCases(new CaseFilter(), null, 10, nobody)),
            })
            {
                (await Should.ThrowAsync<NotAllowedException>(asked)).Code.ShouldBe(RepairErrors.CaseNotReadable);
            }
        }

        [Theory]
        [InlineData(Role.ServiceAgent, Whole)]
        [InlineData(Role.ServiceSupervisor, Whole)]
        [InlineData(Role.ProjectManager, Whole)]
        [InlineData(Role.EngineeringSupervisor, Whole)]
        [InlineData(Role.Technician, Whole)]
        [InlineData(Role.Finance, Masked)]
        [InlineData(Role.ProcessOwner, Masked)]
        [InlineData(Role.Application, Masked)]
        [InlineData(Role.Administrator, Masked)]
        public async Task When_a_role_reads_it_then_the_number_is_whole_for_those_who_call_the_customer(
            string role, string phone)
        {
            await using var host = await CaseTestHost.WithAsync("unified-report");
            var order = new RepairOrderId(
                (await host.ReportAsync(changes: ("description", $"请打{Whole}联系"))).OrderId);
            var by = new Actor("somebody", [role]);

            var view = (await host.SendAsync(new GetCase(order, by)))!;

            view.Order.Phone.ShouldBe(phone);
            OrderDocument.Parse(view.Order.Document).Report.Phone.ShouldBe(phone);
            var everything = view.Order.Document + string.Concat(view.Timeline.Select(entry => entry.Details));
            everything.Contains(Whole, StringComparison.Ordinal).ShouldBe(phone == Whole);
            (await host.SendAsync(new GetOpenCases(new CaseFilter(), null, 10, by)))
                .Cases.ShouldHaveSingleItem().Order.Phone.ShouldBe(phone);
        }
    }
}
