using Microsoft.Extensions.Options;
using RepairWorkflows.Persistence.Memory;
using RepairWorkflows.Repairs.Auditing;
using RepairWorkflows.Repairs.Verifying;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Repairs.Tests.Auditing;

/// <summary>Findings are kept of so many instances; those that are still wrong stay.</summary>
public sealed class KeptFindingsTests : IDisposable
{
    private static readonly IOptions<AuditOptions> Two = Options.Create(new AuditOptions { MostFindings = 2 });

    private readonly MemoryAudit _audit = new();
    private readonly AuditMetrics _metrics = new();
    private readonly HashSet<string> _known = [];

    private KeptFindings Kept => new(_audit, _metrics, Two);

    [Fact]
    public async Task When_there_are_as_many_as_are_kept_then_what_is_still_wrong_stays_since_when_it_was()
    {
        await KeepAsync(0, ["a", "b"], "a", "b");
        await KeepAsync(1, ["a", "b", "c"], "a", "b", "c");

        (await FoundAsync()).ShouldBe([("a", BadRows.Start), ("b", BadRows.Start)]);
        _known.ShouldBe(["a", "b"], ignoreOrder: true);
    }

    [Fact]
    public async Task When_some_of_one_look_fit_then_those_are_kept()
    {
        await KeepAsync(0, ["a", "b", "c"], "a", "b", "c");

        (await FoundAsync()).ShouldBe([("a", BadRows.Start), ("b", BadRows.Start)]);
    }

    [Fact]
    public async Task When_one_is_right_again_then_it_goes_and_there_is_room_for_another()
    {
        await KeepAsync(0, ["a", "b"], "a", "b");
        await KeepAsync(1, ["a", "b"], "b");
        await KeepAsync(2, ["c", "d"], "c", "d");

        (await FoundAsync()).ShouldBe([("b", BadRows.Start), ("c", BadRows.Start.AddMinutes(2))]);
    }

    [Fact]
    public async Task When_the_verifier_finds_as_much_as_is_kept_then_it_stays_since_when_it_was()
    {
        var store = new Pages(3);
        var pages = new VerifiedPages(store, Kept, new KnownRules(), _metrics, Two);
        for (var run = 0; run < 2; run++)
        {
            (await pages.CheckAsync(Guid.Empty, await pages.ListKnownAsync(default), default)).Mismatches.ShouldBe(3);
            store.Now = store.Now.AddMinutes(1);
        }

        (await FoundAsync(AuditSource.Verifier)).Select(found => found.Since).ShouldBe([BadRows.Start, BadRows.Start]);
    }

    public void Dispose() => _metrics.Dispose();

    private Task KeepAsync(int minutes, string[] looked, params string[] wrong) => Kept.KeepAsync(
        AuditSource.Auditor, looked,
        [
            .. wrong.Select(id => new AuditFinding
            {
                Kind = AuditKind.RestOverdue, Subject = $"of {id}", InstanceId = id,
            }),
        ],
        _known, BadRows.Start.AddMinutes(minutes), default);

    private async Task<IReadOnlyList<(string Id, DateTimeOffset Since)>> FoundAsync(
        AuditSource source = AuditSource.Auditor) =>
        [.. (await _audit.ListAsync(source, 0, 10, default)).Rows.Select(found => (found.InstanceId, found.Since))];

    // Orders of one clock each, which nobody can read.
    private sealed class Pages(int count) : IVerifyStore
    {
        public DateTimeOffset Now { get; set; } = BadRows.Start;

        public Task<long> CountAsync(CancellationToken cancellationToken) => Task.FromResult((long)count);

        public Task<VerifyPage> ReadAsync(Guid after, int size, CancellationToken cancellationToken) =>
            Task.FromResult(new VerifyPage(Now, [.. Enumerable.Range(1, count).Select(Order)], 0, null));

        private static VerifiedOrder Order(int number) => new(
            new(new Guid(number, 7, 7, 1, 2, 3, 4, 5, 6, 7, 8)),
            [BadRows.Warned().TakeChanges().Clocks.Single() with { Id = $"c{number}", Ledger = "#" }], []);
    }
}
