using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Texts;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Repairs.Tests.Dispatch;

/// <summary>An order is given to somebody who is there to do it.</summary>
public static class NamedTechnicianTests
{
    private static readonly Actor Both = new("both", [Role.Technician, Role.EngineeringSupervisor]);

    private static async Task<Guid> ToSignAsync(CaseTestHost host)
    {
        var order = (await host.ReportAsync()).OrderId;
        await host.TakeAsync(order, "triage", People.Agent, ("urgency", "urgent"));
        await host.TakeAsync(order, "write-ticket", People.Agent);
        await host.TakeAsync(order, "acknowledge-notice", People.Engineer);
        return order;
    }

    public sealed class GivenASlipToSign
    {
        [Theory]
        [InlineData("technican")]
        [InlineData("agent")]
        [InlineData("a\u0000b")]
        public async Task When_the_supervisor_names_no_technician_then_the_field_says_so(string name)
        {
            await using var host = await CaseTestHost.WithAsync("unified-report");
            var order = await ToSignAsync(host);

            var refusal = await Should.ThrowAsync<InvalidRequestException>(
                () => host.TakeAsync(order, "sign-slip", People.Engineer, ("technician", name)));

            refusal.Fields.ShouldHaveSingleItem().Field.ShouldBe("technician");
            refusal.Fields[0].Code.ShouldBe(
                name.Contains('\0') ? RepairErrors.FieldMalformed : RepairErrors.FieldUnknownTechnician);
            (await host.OpenStepsAsync(order)).ShouldBe(["sign-slip"]);
        }

        [Fact]
        public async Task When_the_name_is_written_otherwise_then_the_order_has_it_as_the_account_does()
        {
            await using var host = await CaseTestHost.WithAsync("unified-report");
            var order = await ToSignAsync(host);

            await host.TakeAsync(order, "sign-slip", People.Engineer, ("technician", " Technician "));

            OrderDocument.Parse((await host.CaseAsync(order)).Order.Document).Technician
                .ShouldBe(People.Technician.Name);
        }

        [Theory]
        [InlineData("technician")]
        [InlineData("engineer")]
        [InlineData("both")]
        public async Task When_the_form_is_asked_for_then_it_requires_what_the_rules_require(string who)
        {
            var by = new[] { People.Technician, People.Engineer, Both }.Single(one => one.Name == who);
            await using var host = await CaseTestHost.WithAsync("unified-report");
            var order = await ToSignAsync(host);
            var form = await host.SendAsync(new GetActionForm("sign-slip", by));

            var refusal = await Record.ExceptionAsync(() => host.TakeAsync(order, "sign-slip", by));

            (refusal is InvalidRequestException).ShouldBe(form!.Fields.Any(field => field.IsRequired));
        }
    }

    public sealed class GivenASignedSlip
    {
        [Fact]
        public async Task When_it_is_reassigned_to_nobody_then_the_field_says_so()
        {
            await using var host = await CaseTestHost.WithAsync("unified-report");
            var order = await ToSignAsync(host);
            await host.TakeAsync(order, "sign-slip", People.Technician);

            var refusal = await Should.ThrowAsync<InvalidRequestException>(() => host.TakeAsync(
                order, "reassign-technician", People.Engineer, ("technician", "nobody"), ("reason", "请假")));

            refusal.Fields.Select(error => $"{error.Field} {error.Code}")
                .ShouldBe(["technician field.unknown-technician"]);
        }
    }

    public sealed class GivenTheForms
    {
        [Theory]
        [InlineData("sign-slip")]
        [InlineData("reassign-technician")]
        public async Task When_a_supervisor_reads_one_then_the_technicians_are_its_choices(string action)
        {
            await using var host = await CaseTestHost.WithAsync("unified-report");

            var field = (await host.SendAsync(new GetActionForm(action, People.Engineer)))!.Fields[0];

            (field.Kind, field.IsRequired).ShouldBe((FieldKind.Choice, true));
            field.Choices.ShouldBe(["other-technician", "technician", "west-technician"]);
            field.ChoiceNames["other-technician"].ShouldBe("张伟 (other-technician)");
            RepairTexts.HelpKey(field).ShouldBe("field-help.technician.required");
        }

        [Fact]
        public async Task When_a_technician_reads_the_slips_then_nothing_is_asked()
        {
            await using var host = await CaseTestHost.WithAsync("unified-report");

            (await host.SendAsync(new GetActionForm("sign-slip", People.Technician)))!.Fields.ShouldBeEmpty();
        }

        [Fact]
        public async Task When_somebody_has_both_roles_then_the_technician_may_be_left_out()
        {
            await using var host = await CaseTestHost.WithAsync("unified-report");

            var field = (await host.SendAsync(new GetActionForm("sign-slip", Both)))!.Fields.ShouldHaveSingleItem();

            field.IsRequired.ShouldBeFalse();
            RepairTexts.HelpKey(field).ShouldBe("field-help.technician");
        }
    }
}
