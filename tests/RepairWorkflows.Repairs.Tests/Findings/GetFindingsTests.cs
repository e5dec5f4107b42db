using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Repairs.Findings;
using RepairWorkflows.Repairs.Instances;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Repairs.Tests.Findings;

public sealed class GetFindingsTests : IAsyncLifetime
{
    private readonly FindingHost _host = FindingHost.Start();

    [Fact]
    public async Task When_a_join_waits_for_a_branch_that_never_comes_then_the_join_is_named()
    {
        var id = await _host.RunAsync(FindingHost.Hanging, "hanging");

        var found = (await _host.FindAsync(FindingHost.Owner)).Stuck.Rows.ShouldHaveSingleItem();

        (found.Header.Id, found.WorkflowName, found.Step).ShouldBe((id, "hanging", "Both checks done"));
        (found.Incident, found.Order, found.Since).ShouldBe((null, null, _host.Engine.Clock.GetUtcNow()));
    }

    [Fact]
    public async Task When_a_step_faults_and_others_go_on_then_it_is_found_with_its_message()
    {
        await _host.RunAsync(FindingHost.Faulting.ContinueWithIncidents(), "faulting");

        var pages = await _host.FindAsync(People.Supervisor);

        var found = pages.Faulted.Rows.ShouldHaveSingleItem();
        (found.Step, found.Header.Status).ShouldBe(("call", InstanceStatus.Suspended));
        found.Failure.ShouldNotBeNull().ShouldContain("no answer from 13812345678");
        pages.Stuck.Total.ShouldBe(0);
    }

    [Fact]
    public async Task When_somebody_sees_no_numbers_then_the_message_has_none()
    {
        await _host.RunAsync(FindingHost.Faulting, "faulting");
        var found = (await _host.FindAsync(FindingHost.Owner)).Faulted.Rows.ShouldHaveSingleItem();
        found.Failure.ShouldNotBeNull().ShouldContain("no answer from 138****5678");
    }

    [Fact]
    public async Task When_the_step_is_done_again_then_it_is_found_no_more()
    {
        var id = await _host.RunAsync(FindingHost.Faulting.ContinueWithIncidents(), "faulting");
        await _host.Engine.SendEventAsync("go");
        (await _host.FindAsync(FindingHost.Owner)).Stuck.Total.ShouldBe(1);

        (await _host.SendAsync(new RetryFaulted(id, FindingHost.Owner))).ShouldBe(new StepsDoneAgain(1, null));

        var pages = await _host.FindAsync(FindingHost.Owner);
        Enum.GetValues<FindingKind>().Sum(pages.TotalOf).ShouldBe(0);
    }

    [Fact]
    public async Task When_the_step_fails_again_then_that_is_told_without_numbers_and_it_is_found_still()
    {
        var id = await _host.RunAsync(FindingHost.Faulting, "faulting");

        var answer = await _host.SendAsync(new RetryFaulted(id, FindingHost.Owner));

        answer.Steps.ShouldBe(1);
        answer.Failure.ShouldNotBeNull().ShouldContain("no answer from 138****5678");
        (await _host.FindAsync(FindingHost.Owner)).Faulted.Total.ShouldBe(1);
    }

    [Fact]
    public async Task When_a_state_cannot_be_read_then_it_is_found_as_that_and_nothing_else()
    {
        var id = await _host.RunAsync(FindingHost.Hanging, "hanging");
        await _host.Engine.Store.QuarantineAsync(id, "no JSON", _host.Engine.Clock.GetUtcNow(), default);

        var pages = await _host.FindAsync(FindingHost.Owner);

        pages.SetAside.Rows.ShouldHaveSingleItem().UnreadableReason.ShouldBe("no JSON");
        pages.Stuck.Total.ShouldBe(0);
    }

    [Fact]
    public async Task When_a_state_is_spoilt_and_nobody_has_noticed_then_the_row_says_so()
    {
        var id = await _host.RunAsync(FindingHost.Hanging, "hanging");
        await _host.Engine.SpoilAsync(id);
        var found = (await _host.FindAsync(FindingHost.Owner)).Stuck.Rows.ShouldHaveSingleItem();
        found.UnreadableReason.ShouldNotBeNullOrEmpty();
    }

    [Theory]
    [InlineData("workflow.background", """{"instanceId":"i","bookmarkId":"b"}""", "i")]
    [InlineData("workflow.task", """{"taskId":"t","taskName":"n","instanceId":"i"}""", "i")]
    [InlineData("workflow.stimulus", """{"name":"e","sender":"s","instanceId":"i"}""", "s")]
    [InlineData("workflow.stimulus", """{"name":"e"}""", null)]
    [InlineData("workflow.start", """{"definitionId":"d","versionId":"v","instanceId":"new"}""", null)]
    [InlineData("notification", "{}", "order")]
    [InlineData("workflow.task", "no JSON", null)]
    [InlineData("workflow.task", "null", null)]
    [InlineData("workflow.background", "null", null)]
    [InlineData("workflow.stimulus", "null", null)]
    [InlineData("workflow.start", "null", null)]
    [InlineData("of another build", "{}", null)]
    public async Task When_a_message_fails_then_its_instance_is_told_where_it_is_known(
        string kind, string payload, string? instance)
    {
        var outbox = _host.Engine.Store.Outbox;
        await _host.Engine.Store.CommitAsync(
            new BurstCommit
            {
                Instances = [], At = _host.Engine.Clock.GetUtcNow(),
                Outbox = [new OutgoingMessage(kind, "order/7/agent", payload)],
            },
            CancellationToken.None);
        var taken = await outbox.TakeAsync(1, TimeSpan.FromMinutes(1), CancellationToken.None);
        await outbox.PostponeAsync(taken.Single().Id, DateTimeOffset.MaxValue, "no route", CancellationToken.None);

        var pages = await _host.FindAsync(FindingHost.Owner);

        var row = pages.Messages.Rows.ShouldHaveSingleItem();
        (row.InstanceId, row.Payload).ShouldBe((instance, string.Empty));
    }

    [Fact]
    public async Task When_there_are_many_then_a_page_is_listed_and_all_are_counted()
    {
        await _host.RunAsync(FindingHost.Hanging, "hanging");
        for (var more = 0; more < 4; more++)
        {
            await _host.Engine.StartAsync("hanging");
        }

        var pages = await _host.SendAsync(new GetFindings(FindingHost.Owner)
        {
            Size = 2,
            Skip = new Dictionary<FindingKind, int> { [FindingKind.Stuck] = 4 },
        });

        (pages.Stuck.Rows.Count, pages.Stuck.Total).ShouldBe((1, 5));
    }

    [Theory]
    [InlineData(Role.ServiceSupervisor, true)]
    [InlineData(Role.ProcessOwner, true)]
    [InlineData(Role.Administrator, true)]
    [InlineData(Role.ServiceAgent, false)]
    [InlineData(Role.Technician, false)]
    [InlineData(Role.Application, false)]
    [InlineData("", false)]
    public async Task When_somebody_asks_then_only_who_looks_after_processes_is_told(string role, bool isTold)
    {
        var by = new Actor("somebody", role.Length == 0 ? [] : [role]);
        var isRefused = await IsRefusedAsync(() => _host.FindAsync(by));
        (isRefused, await IsRefusedAsync(() => _host.SendAsync(new CountFindings(by)))).ShouldBe((!isTold, !isTold));
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _host.DisposeAsync();

    private static async Task<bool> IsRefusedAsync(Func<Task> ask)
    {
        try
        {
            await ask();
            return false;
        }
        catch (NotAllowedException refused)
        {
            refused.Code.ShouldBe(RepairErrors.ActionNotAllowed);
            return true;
        }
    }
}
