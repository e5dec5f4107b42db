using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Execution.Format;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Engine.Tests.Runtime;

public static class CancellationTests
{
    public sealed class GivenAnInstanceThatWaitsForATimerAndAnEvent : IAsyncDisposable
    {
        private const string Document =
            """
            {
              "id": "d-1", "definitionId": "d", "version": 1,
              "root": {
                "id": "f", "type": "Elsa.Fork", "version": 1, "joinMode": "WaitAll",
                "branches": [
                  { "id": "w", "type": "Elsa.Delay", "version": 1,
                    "timeSpan": { "typeName": "TimeSpan", "expression": { "type": "Literal", "value": "00:00:02" } } },
                  { "id": "e", "type": "Elsa.Event", "version": 1,
                    "eventName": { "typeName": "String", "expression": { "type": "Literal", "value": "go" } } }
                ]
              }
            }
            """;

        private readonly EngineTestHost _host = new();

        [Fact]
        public async Task When_it_is_canceled_then_it_is_over_and_waits_for_nothing()
        {
            var id = await StartAsync();

            var report = await _host.Runtime.CancelAsync(id, CancellationToken.None);

            (report.Header.Status, report.Header.FinishedAt).ShouldBe(
                (InstanceStatus.Cancelled, (DateTimeOffset?)_host.Clock.GetUtcNow()));
            _host.Store.Timers.ShouldBeEmpty();
            (await _host.SendEventAsync("go")).Resumed.ShouldBeEmpty();
        }

        [Fact]
        public async Task When_it_is_canceled_then_its_steps_are_recorded_as_canceled()
        {
            var id = await StartAsync();
            await _host.Runtime.CancelAsync(id, CancellationToken.None);

            List<BurstLog> logs = [];
            await foreach (var log in _host.Store.ReadLogAsync(id, CancellationToken.None))
            {
                logs.Add(log);
            }

            LogCodec.Read(logs[^1].Content).Executions.ShouldAllBe(
                execution => execution.Status == ActivityStatus.Canceled);
        }

        [Fact]
        public async Task When_it_is_canceled_again_then_nothing_changes()
        {
            var id = await StartAsync();
            await _host.Runtime.CancelAsync(id, CancellationToken.None);
            var commits = _host.Store.Commits;

            var report = await _host.Runtime.CancelAsync(id, CancellationToken.None);

            report.Header.Status.ShouldBe(InstanceStatus.Cancelled);
            _host.Store.Commits.ShouldBe(commits);
        }

        [Fact]
        public async Task When_there_is_no_such_instance_then_it_is_not_found() =>
            (await Should.ThrowAsync<NotFoundException>(
                () => _host.Runtime.CancelAsync("nothing", CancellationToken.None)))
                .Code.ShouldBe(EngineErrors.InstanceNotFound);

        public ValueTask DisposeAsync() => _host.DisposeAsync();

        private async Task<string> StartAsync()
        {
            await _host.PublishAsync(Document);
            var header = (await _host.StartAsync("d")).Header;
            header.Status.ShouldBe(InstanceStatus.Suspended);
            _host.Store.Timers.Count.ShouldBe(1);
            return header.Id;
        }
    }
}
