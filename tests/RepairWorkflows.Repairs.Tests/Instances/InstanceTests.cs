using MediatR;
using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Instances;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Tests.Findings;
using RepairWorkflows.Testing.Cases;
using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Repairs.Tests.Instances;

public static class InstanceTests
{
    public sealed class GivenAnInstanceThatFaulted : IAsyncLifetime
    {
        private readonly FindingHost _host = FindingHost.Start();
        private string _id = "";

        [Fact]
        public async Task When_it_is_looked_at_then_its_fault_rests_and_variables_are_told()
        {
            var report = (await _host.SendAsync(new GetInstance(_id, People.Agent))).ShouldNotBeNull();

            var incident = report.Incidents.Rows.ShouldHaveSingleItem();
            (incident.Step, incident.IsOpen, report.WorkflowName).ShouldBe(("call", true, "faulting"));
            (report.Rests.Rows.ShouldHaveSingleItem() is { Step: "e", Kind: "Elsa.Event", Key: "go" }).ShouldBeTrue();
            report.Variables.Rows.ShouldHaveSingleItem().Name.ShouldBe("n");
        }

        [Fact]
        public async Task When_its_step_was_done_again_then_the_fault_is_told_as_over()
        {
            await _host.Engine.SendEventAsync("go");
            await _host.SendAsync(new RetryFaulted(_id, FindingHost.Administrator));
            var report = (await _host.SendAsync(new GetInstance(_id, People.Agent))).ShouldNotBeNull();
            (report.Incidents.Rows.ShouldHaveSingleItem().IsOpen, report.Header.HasOpenFault).ShouldBe((false, false));
        }

        [Fact]
        public async Task When_somebody_sees_no_numbers_then_neither_fault_nor_journal_has_any()
        {
            var drawn = new Drawing("drawn").With(
                "f", "Elsa.Fault", ("message", Drawing.Literal("call 13812345678")));
            var id = await _host.RunAsync(drawn, "drawn");
            var report = (await _host.SendAsync(new GetInstance(id, FindingHost.Owner))).ShouldNotBeNull();
            report.Incidents.Rows[0].Failure.ShouldBe("call 138****5678");
            var journal = await _host.SendAsync(new GetJournal(id, null, 200, FindingHost.Owner));
            journal.Lines.Select(line => line.Message).ShouldContain("call 138****5678");
        }

        [Fact]
        public async Task When_somebody_without_a_role_asks_then_nothing_is_told()
        {
            var nobody = new Actor("nobody", []);
            await Should.ThrowAsync<NotAllowedException>(() => _host.SendAsync(new GetInstance(_id, nobody)));
            await Should.ThrowAsync<NotAllowedException>(() => _host.SendAsync(new GetJournal(_id, null, 9, nobody)));
        }

        [Fact]
        public async Task When_its_journal_is_read_in_pages_then_every_entry_comes_once_and_the_newest_first()
        {
            await _host.Engine.SendEventAsync("go");
            var all = await _host.Engine.JournalAsync(_id);

            List<int> read = [];
            int? next = null;
            do
            {
                var page = await _host.SendAsync(new GetJournal(_id, next, 3, People.Agent));
                page.Lines.Count.ShouldBeInRange(1, 3);
                read.AddRange(page.Lines.Select(line => line.Sequence));
                next = page.Next;
            }
            while (next is not null);

            read.ShouldBe(all.Select(entry => entry.Sequence).Reverse());
        }

        [Fact]
        public async Task When_it_is_not_there_then_null_and_an_empty_journal()
        {
            (await _host.SendAsync(new GetInstance("no-such", People.Agent))).ShouldBeNull();
            (await _host.SendAsync(new GetJournal("no-such", null, 9, People.Agent))).Lines.ShouldBeEmpty();
        }

        [Fact]
        public async Task When_a_supervisor_would_mend_it_then_it_is_refused_and_nothing_happens()
        {
            IBaseRequest[] commands =
            [
                new RetryFaulted(_id, People.Supervisor), new CancelInstance(_id, People.Supervisor),
                new RemoveInstance(_id, People.Supervisor),
            ];
            foreach (var command in commands)
            {
                await Should.ThrowAsync<NotAllowedException>(() => SendAsync(command));
            }

            _host.Engine.Store.Commits.ShouldBe(1);
        }

        [Fact]
        public async Task When_it_is_removed_then_it_is_gone()
        {
            await _host.SendAsync(new RemoveInstance(_id, FindingHost.Owner));
            (await _host.SendAsync(new GetInstance(_id, People.Agent))).ShouldBeNull();
            var missing = await Should.ThrowAsync<NotFoundException>(
                () => _host.SendAsync(new RemoveInstance(_id, FindingHost.Owner)));
            missing.Code.ShouldBe(EngineErrors.InstanceNotFound);
        }

        public async Task InitializeAsync() =>
            _id = await _host.RunAsync(FindingHost.Faulting.ContinueWithIncidents(), "faulting");

        public async Task DisposeAsync() => await _host.DisposeAsync();

        private Task SendAsync(IBaseRequest command) => command switch
        {
            IRequest<StepsDoneAgain> retry => _host.SendAsync(retry),
            IRequest<Unit> other => _host.SendAsync(other),
            _ => throw new ArgumentException("No command of these tests.", nameof(command)),
        };
    }

    public sealed class GivenARepairOrder : IAsyncLifetime
    {
        private CaseTestHost? _host;
        private CaseStarted? _order;

        [Fact]
        public async Task When_its_instance_is_looked_at_then_it_names_the_order()
        {
            var report = (await _host!.SendAsync(new GetInstance($"{_order!.OrderId}", FindingHost.Owner)))
                .ShouldNotBeNull();
            report.Order.ShouldBe(new OrderReference(new RepairOrderId(_order.OrderId), _order.Number));
            report.Rests.Rows.ShouldNotBeEmpty();
        }

        [Fact]
        public async Task When_somebody_would_call_it_off_then_only_its_process_may()
        {
            var refusal = await Should.ThrowAsync<RuleViolationException>(
                () => _host!.SendAsync(new CancelInstance($"{_order!.OrderId}", FindingHost.Owner)));
            refusal.Code.ShouldBe(EngineErrors.InstanceHasDomainState);
        }

        [Fact]
        public async Task When_somebody_would_remove_it_then_its_record_is_kept()
        {
            var refusal = await Should.ThrowAsync<RuleViolationException>(
                () => _host!.SendAsync(new RemoveInstance($"{_order!.OrderId}", FindingHost.Owner)));
            refusal.Code.ShouldBe(EngineErrors.InstanceHasDomainState);
        }

        public async Task InitializeAsync()
        {
            _host = await CaseTestHost.WithAsync("unified-report");
            _order = await _host.ReportAsync();
        }

        public async Task DisposeAsync() => await _host!.DisposeAsync();
    }
}
