using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Rulebook;
using RepairWorkflows.Repairs.Tests.Rulebook;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Repairs.Tests.Clocks;

/// <summary>A publication is read once by a machine, however many of its orders meet it at the same time.</summary>
public sealed class ClockBookTests
{
    private readonly SlowStore _store = new();
    private readonly ClockBook _book;

    public ClockBookTests() => _book = new ClockBook(Rules.Shipped, _store);

    [Fact]
    public async Task When_many_need_a_publication_at_once_then_it_is_read_once()
    {
        var asked = Enumerable.Range(0, 16).Select(_ => AtLeastAsync(1)).ToList();

        _store.Answer(sequence: 1);

        (await Task.WhenAll(asked)).Distinct().ShouldHaveSingleItem().Sequence.ShouldBe(1);
        _store.Reads.ShouldBe(1);
    }

    [Fact]
    public async Task When_what_is_being_read_is_older_then_it_is_read_again()
    {
        var early = AtLeastAsync(1);
        Task<ClockRules>[] late = [AtLeastAsync(2), AtLeastAsync(2)];

        _store.Answer(sequence: 1);
        (await early).Sequence.ShouldBe(1);
        _store.Answer(sequence: 2);

        (await Task.WhenAll(late)).ShouldAllBe(rules => rules.Sequence == 2);
        _store.Reads.ShouldBe(2);
    }

    [Fact]
    public async Task When_one_gives_up_waiting_then_the_others_have_their_answer()
    {
        using var impatient = new CancellationTokenSource();
        var first = _book.AtLeastAsync(1, impatient.Token).AsTask();
        var second = AtLeastAsync(1);

        await impatient.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => first);
        _store.Answer(sequence: 1);

        (await second).Sequence.ShouldBe(1);
    }

    [Fact]
    public async Task When_a_read_fails_then_the_next_one_is_another()
    {
        var failed = AtLeastAsync(1);
        _store.Fail();
        await Should.ThrowAsync<InvalidOperationException>(() => failed);

        var asked = AtLeastAsync(1);
        _store.Answer(sequence: 1);

        (await asked).Sequence.ShouldBe(1);
    }

    private Task<ClockRules> AtLeastAsync(long sequence) =>
        _book.AtLeastAsync(sequence, CancellationToken.None).AsTask();

    // Answers when it is told to; what was asked by then is one read for each that is under way.
    private sealed class SlowStore : UnaskedStore
    {
        private TaskCompletionSource<StoredRules> _answer = new();

        public int Reads { get; private set; }

        public void Answer(long sequence) => Next().SetResult(new StoredRules(sequence, []));

        public void Fail() => Next().SetException(new InvalidOperationException("The store is away."));

        public override Task<StoredRules> ReadAsync(CancellationToken cancellationToken)
        {
            Reads++;
            return _answer.Task;
        }

        private TaskCompletionSource<StoredRules> Next()
        {
            var answer = _answer;
            _answer = new();
            return answer;
        }
    }
}
