using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Activities.Events;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Engine.Runtime.Queue;
using RepairWorkflows.Repairs.Findings;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Repairs.Tests.Findings;

public sealed class DismissDeadLetterTests : IAsyncLifetime
{
    private readonly FindingHost _host = FindingHost.Start();
    private string _id = "";

    [Fact]
    public async Task When_it_is_dismissed_then_it_is_counted_no_more_and_who_when_and_why_is_kept()
    {
        (await _host.SendAsync(new CountFindings(FindingHost.Owner))).ShouldBe(1);

        await _host.SendAsync(new DismissDeadLetter(_id, "told the plumber", FindingHost.Owner));

        (await _host.SendAsync(new CountFindings(FindingHost.Owner))).ShouldBe(0);
        _host.Engine.Store.Queue.Dismissed[_id].ShouldBe(
            new Dismissal("owner", _host.Engine.Clock.GetUtcNow(), "told the plumber"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public async Task When_no_reason_is_given_then_it_stays(string? reason)
    {
        var refusal = await Should.ThrowAsync<InvalidRequestException>(
            () => _host.SendAsync(new DismissDeadLetter(_id, reason, FindingHost.Owner)));

        refusal.Code.ShouldBe(RepairErrors.ActionInvalid);
        (refusal.Fields.Single() is { Field: "reason", Code: RepairErrors.FieldRequired }).ShouldBeTrue();
        (await _host.FindAsync(FindingHost.Owner)).DeadLetters.Total.ShouldBe(1);
    }

    [Fact]
    public async Task When_it_was_dismissed_before_or_never_was_then_it_is_not_found()
    {
        await _host.SendAsync(new DismissDeadLetter(_id, "done", FindingHost.Owner));
        foreach (var id in (string[])[_id, "never"])
        {
            (await Should.ThrowAsync<NotFoundException>(
                () => _host.SendAsync(new DismissDeadLetter(id, "again", FindingHost.Owner))))
                .Code.ShouldBe(RepairErrors.DeadLetterNotFound);
        }
    }

    [Fact]
    public Task When_a_supervisor_would_dismiss_it_then_that_is_refused() => Should.ThrowAsync<NotAllowedException>(
        () => _host.SendAsync(new DismissDeadLetter(_id, "done", People.Supervisor)));

    public async Task InitializeAsync()
    {
        await _host.Engine.Get<Stimuli>().SendAsync(
            new Stimulus(Event.StimulusName, "nobody waits"), CancellationToken.None);
        _id = _host.Engine.Store.Queue.Waiting.Single().Id;
        await _host.Engine.Store.Queue.ExpireAsync(
            DateTimeOffset.MaxValue, DateTimeOffset.MinValue, CancellationToken.None);
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();
}
